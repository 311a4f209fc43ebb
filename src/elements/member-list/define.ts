import { define } from '../../base/element/define.js';
import '../member-card/define.js';
import { CivicMemberList } from './element.js';
import * as view from './lazy/view.js';

// Who asks for this element alone has a page with it: its view comes at once, not after the element.
CivicMemberList.useView(view);
define('civic-member-list', CivicMemberList);
export { CivicMemberList };
