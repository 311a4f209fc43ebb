import { useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { CivicMemberCard } from 'civic-widgets/member-card';
import 'civic-widgets/civic-reserve.css';
import 'civic-widgets/member-card/define';

/** React 18 sets attributes only and knows no custom events: what else there is goes through a ref. */
function Page() {
  const card = useRef<CivicMemberCard>(null);
  const [arrived, setArrived] = useState('');
  useEffect(() => {
    const element = card.current!;
    const onData = (event: Event) => setArrived(event.type);
    element.addEventListener('civic-data', onData);
    return () => element.removeEventListener('civic-data', onData);
  }, []);
  return (
    <>
      <civic-member-card ref={card} src="/feeds/liaoyuan.json#gao-wei">
        <a href="/civic/member-card/liaoyuan/gao-wei">高微</a>
      </civic-member-card>
      <output>{arrived}</output>
    </>
  );
}

createRoot(document.getElementById('app')!).render(<Page />);
