import type { CivicElements } from 'civic-widgets/jsx';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends CivicElements {}
  }
}
