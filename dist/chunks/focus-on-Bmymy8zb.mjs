/*! civic-widgets 0.1.0, licences.txt */
async function e(e,t){e.requestUpdate(),await e.updateComplete;const o=e.renderRoot.querySelector(t);o?.focus({preventScroll:!0}),o?.scrollIntoView({block:"nearest"})}export{e as f};
