import { define } from '../../base/element/define.js';
import '../member-card/define.js';
import { CivicMemberList } from './element.js';
import * as view from './lazy/view.js';

// A page that loads this module shows the element, so its view comes along at once.
CivicMemberList.useView(view);
define('civic-member-list', CivicMemberList);
export { CivicMemberList };
