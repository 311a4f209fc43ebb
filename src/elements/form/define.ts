import { define } from '../../base/element/define.js';
import { CivicForm } from './element.js';
import * as view from './lazy/view.js';

// Who asks for this element alone has a page with it: its view comes at once, not after the element.
CivicForm.useView(view);
define('civic-form', CivicForm);
export { CivicForm };
