import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import 'civic-widgets/civic-reserve.css';
import 'civic-widgets/member-card/define';

/** React 19 sets properties and listens to custom events: an element is written like any other. */
function Page() {
  const [arrived, setArrived] = useState('');
  return (
    <>
      <civic-member-card
        src="/feeds/liaoyuan.json#gao-wei"
        oncivic-data={(event) => setArrived(event.type)}
      >
        <a href="/civic/member-card/liaoyuan/gao-wei">高微</a>
      </civic-member-card>
      <output>{arrived}</output>
    </>
  );
}

createRoot(document.getElementById('app')!).render(<Page />);
