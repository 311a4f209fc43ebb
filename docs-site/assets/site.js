/** What the site can do with script; everything can be read without. */
import { defineLiveExample } from './live-example.js';
import { startSearch } from './search.js';

for (const hidden of document.querySelectorAll('header [hidden]')) hidden.hidden = false;
// On a phone the contents would stand before the text.
if (!matchMedia('(min-width: 60em)').matches) document.querySelector('nav details').open = false;

defineLiveExample();
startSearch();
