import type { Path } from '../shared/json.js';
import type { Schema } from '../shared/schema.js';
import type { DeskLanguage } from './desk-words.js';

/** How a field is called: Chinese, what to write in it, English. English help is the schema's own. */
type FieldWords = readonly [zh: string, zhHint: string, en: string];

/** By the end of a field's path, the longest that is listed. A test asks for every property of the contract. */
export const fieldWords: Readonly<Record<string, FieldWords>> = {
  civic: ['版本', '', 'Version'],
  lang: ['语言', '这份数据用的语言。', 'Language'],
  updated: ['更新时间', '保存时自动填写。', 'Updated'],
  source: ['来源', '', 'Source'],
  'source.name': ['发布者', '谁发布的，例如报纸或街道的名称。', 'Published by'],
  'source.title': ['文章标题', '文章或网页的标题。', 'Article title'],
  'source.date': ['发布日期', '可以只写年，或年和月。', 'Published on'],
  'source.page': ['版面', '印在第几版。', 'Page'],
  'source.url': ['网址', '在哪里能读到。', 'Web address'],
  community: ['社区', '', 'Community'],
  'community.name': ['社区名称', '社区的全称。', 'Community name'],
  'community.parent': ['上级', '所属的街道、区或市。', 'Part of'],
  id: [
    '网址里的名字',
    '自动用拼音写好，一般不用改。发布以后就不要再改：文章里的链接靠它找到这一项。',
    'Name in addresses',
  ],
  kind: ['类别', '', 'Kind'],
  note: ['说明', '读者需要知道的，例如怎样统计。', 'Note'],
  value: ['数值', '', 'Value'],
  unit: ['量词', '写在数字后面，例如“户”“人次”“%”。', 'Unit'],
  at: ['时间', '日期，可以带几点几分。', 'Time'],
  place: ['地点', '', 'Place'],

  series: ['专栏', '把几位人物编成一组，像报纸的专栏。', 'Series'],
  'series.title': ['专栏名', '专栏的名称。', 'Title'],
  'series.note': ['编者按', '开头的几句话。', "Editor's note"],
  'series.date': ['刊出日期', '哪一天刊出。', 'Printed on'],
  'series.page': ['版面', '刊在第几版。', 'Page'],
  credits: ['分工', '文、图、版式各是谁。', 'Credits'],
  'credits.role': ['分工', '例如文、图、版式、责任编辑。', 'Role'],
  'credits.name': ['姓名', '由谁担任。', 'Name'],
  'series.members': ['其中的人物', '从名单里选，按出场顺序排。', 'Members in it'],

  members: ['人物与单位', '人物卡片和单位卡片。', 'Members'],
  'members.name': ['姓名或单位名', '个人写姓名，单位写全称。', 'Name'],
  'members.role': ['职务', '担任什么职务，可以写几个。', 'Role'],
  organisation: ['所在单位', '社区、街道或单位的名称。', 'Organisation'],
  tags: ['标签', '方便查找的词，每个不超过20字。', 'Tags'],
  photo: ['照片', '', 'Photo'],
  src: ['图片地址', '选一张图，或填图片的网址。', 'Picture address'],
  alt: ['替代文字', '给看不见图的人：照片里有什么。', 'Alternative text'],
  caption: ['图注', '印在照片下面的一行字。', 'Caption'],
  credit: ['摄影或作者', '照片是谁拍的，或谁提供的。', 'Credit'],
  width: ['宽（像素）', '', 'Width (px)'],
  height: ['高（像素）', '', 'Height (px)'],
  summary: ['一句话简介', '一句话说清做了什么，印在姓名下面。', 'Summary'],
  story: ['事迹', '一段一项，读者点开后看到。', 'Story'],
  quote: ['引语', '本人说过的一句话，不用写引号。', 'Quote'],
  facts: ['数字', '做了多少：走访多少户，调解多少件。', 'Figures'],
  'facts.label': ['数的是什么', '例如“走访居民”。', 'What was counted'],
  approx: ['约数', '', 'Approximate'],
  asOf: ['截至', '数到哪一天。可以只写年，或年和月。', 'As of'],
  honours: ['荣誉', '', 'Honours'],
  'honours.title': ['荣誉名称', '荣誉的全称。', 'Honour'],
  by: ['授予单位', '谁授予的。', 'Given by'],
  'honours.date': ['授予日期', '哪一年、哪一天授予。', 'Given on'],
  dispatches: ['见闻', '某天某地的一件事，像一条短消息。', 'Dispatches'],
  'dispatches.at': ['什么时候', '哪一天，可以带几点几分。', 'When'],
  'dispatches.place': ['在哪里', '在哪里发生。', 'Where'],
  'dispatches.text': ['发生了什么', '几句话说清。', 'What happened'],
  links: ['链接', '', 'Links'],
  'links.label': ['链接文字', '读者点的字，说清通往哪里。', 'Link text'],
  'links.url': ['网址', '以 http 或 https 开头，或相对地址。', 'Web address'],

  measures: ['数据与进度', '一个数，和它的目标。', 'Measures'],
  'measures.label': ['数的是什么', '例如“入户走访”。', 'What is counted'],
  'measures.value': ['现在的数', '', 'Current value'],
  parts: ['分项', '线上、纸质、单位各多少，加起来是总数。', 'Parts'],
  'parts.label': ['分项名', '这一部分从哪里来，例如“线上”“纸质”。', 'Part'],
  target: ['目标', '', 'Target'],
  steps: ['中途的目标', '从小到大，到最后目标之前的几步。', 'Steps on the way'],
  baseline: ['开始时的数', '从多少开始往目标走。目标比它小，就是要降下来。', 'Count at the start'],
  better: ['多好还是少好', '走访越多越好，投诉越少越好。', 'More or less is better'],
  staleAfter: ['多少天后算旧', '', 'Stale after (days)'],
  minimum: ['满多少才公布', '不到这个数，网页上不显示是多少。', 'Shown from'],
  period: ['时段', '', 'Period'],
  from: ['起', '第一天。可以只写年，或年和月。', 'From'],
  to: ['止', '最后一天。可以只写年，或年和月。', 'To'],
  group: ['分组', '登在台账的哪个标题下。', 'Group'],
  member: ['所属人物或单位', '是谁的数，从名单里选。', 'Belongs to member'],
  history: ['历次数据', '以前数过的，画成走势。', 'History'],

  pledges: ['公约与倡议', '请居民签名的公约、倡议。', 'Pledges'],
  'pledges.title': ['公约标题', '例如“示例社区文明公约”。', 'Title'],
  preamble: ['开头的话', '条款前面的一段。', 'Preamble'],
  articles: ['条款', '一条一项，序号会自动排。', 'Articles'],
  issuer: ['落款单位', '写在公约最后。', 'Issued by'],
  'pledges.date': ['落款日期', '写在公约最后。可以只写年，或年和月。', 'Dated'],
  signed: ['已签名', '已经签了多少，不含这里收到的。', 'Signed so far'],
  wall: ['签名墙', '', 'Wall of names'],
  'wall.name': ['遮住后的姓名', '例如“王**”，不能写全名。', 'Masked name'],
  'wall.at': ['签名时间', '什么时候签的。', 'Signed at'],
  opens: ['开始时间', '从什么时候起可以签名或报名。', 'Opens'],
  closes: ['截止时间', '到什么时候为止。', 'Closes'],
  fields: ['要填的内容', '一个问题一项。问得越少，填的人越多。', 'Questions'],
  'fields.name': ['内部名称', '导出时用，不能重复。小写英文字母、数字和连字符。', 'Internal name'],
  type: ['填写方式', '', 'Type'],
  'fields.label': ['问题', '例如“姓名”“住在哪个小区”。', 'Question'],
  hint: ['提示', '印在问题下面的一句话。', 'Hint'],
  required: ['必须填', '', 'Required'],
  minLength: ['最少几个字', '', 'Fewest characters'],
  maxLength: ['最多几个字', '', 'Most characters'],
  min: ['最小', '', 'Least'],
  max: ['最大', '', 'Most'],
  autocomplete: ['自动填写', '浏览器记得的内容，例如 name、tel。', 'Autofill token'],
  options: ['选项', '', 'Options'],
  'options.value': ['选项代号', '存下来的值，简短。', 'Stored value'],
  'options.label': ['选项文字', '居民看到的字。', 'Shown text'],
  consents: ['同意事项', '一个目的一项，分开勾选。', 'Consents'],
  version: ['文本版本', '文字一改，就换一个版本，例如 2024-03。', 'Text version'],
  'consents.text': ['同意的内容', '完整写明同意什么，用在哪里，存多久。', 'What is agreed to'],
  guardian: ['监护人', '', 'Guardian'],
  below: ['几岁以下', '', 'Below the age of'],
  consent: ['监护人的同意', '', "Guardian's consent"],
  'consent.text': ['同意的内容', '完整写明监护人同意什么。', 'What is agreed to'],
  signature: ['签名方式', '', 'Signature'],
  submit: ['提交到', '', 'Sent to'],
  'submit.url': ['接收地址', '填好的表格送到哪里。用这台电脑收，不用改。', 'Address'],
  encoding: ['格式', '', 'Encoding'],
  thanks: ['感谢的话', '交上以后显示。', 'Thanks'],

  activities: ['志愿活动', '请人报名的活动和班次。', 'Activities'],
  'activities.title': ['活动名称', '例如“文明交通岗志愿者”。', 'Title'],
  'activities.summary': ['活动简介', '做什么，为了谁。', 'Summary'],
  'place.name': ['地点名', '大家怎么叫这个地方。', 'Name of the place'],
  address: ['详细地址', '路名和门牌。', 'Address'],
  position: ['经纬度', '', 'Coordinates'],
  latitude: ['纬度', '', 'Latitude'],
  longitude: ['经度', '', 'Longitude'],
  organiser: ['组织单位', '谁组织的。', 'Organiser'],
  contact: ['联系', '', 'Contact'],
  'contact.name': ['找谁', '写单位或窗口，不写私人姓名。', 'Who answers'],
  tel: ['电话', '单位的电话。', 'Telephone'],
  email: ['邮箱', '单位的邮箱。', 'E-mail'],
  'contact.url': ['网页', '可以看到更多的网页。', 'Page with more'],
  timeZone: ['时区', '不填是北京时间。', 'Time zone'],
  posts: ['班次', '哪个岗位，从几点到几点：一班一项。', 'Shifts'],
  'posts.title': ['岗位名称', '做什么，例如“路口值守”。不填就用活动名称。', 'Post'],
  'posts.kind': ['工作种类', '同一种工作用同一个词，方便筛选。', 'Kind of work'],
  starts: ['开始', '哪一天，几点几分。', 'Starts'],
  ends: ['结束', '哪一天，几点几分。', 'Ends'],
  capacity: ['名额', '', 'Places'],
  taken: ['已报', '', 'Taken'],
  waitlist: ['候补名额', '', 'Waiting places'],
  waiting: ['候补中', '', 'Waiting'],
  requirements: ['要求', '年龄、着装、培训等。', 'Requirements'],
  cancelUntil: ['最晚取消时间', '到什么时候还能改或取消。', 'Cancel until'],
  people: ['一次最多几人', '', 'People at once'],
  live: ['自动更新的数', '收到的签名和报名，自动写进数据或人物的数字。', 'Figures kept up to date'],
  into: ['写到哪里', '从数据和人物里选。', 'Goes into'],
  fact: ['人物的哪个数字', '写到人物时，照抄那个数字的“数的是什么”。', 'Which figure'],
  of: ['数的是哪一个', '从公约和活动里选。', 'Counts'],
  count: ['数什么', '', 'What is counted'],
};

/** What a choice says, by the field and its value. */
export const choiceWords: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  'kind.person': ['个人', 'Person'],
  'kind.organisation': ['单位', 'Organisation'],
  'approx.over': ['超过', 'More than'],
  'approx.about': ['大约', 'About'],
  'approx.nearly': ['接近', 'Nearly'],
  'better.up': ['越多越好', 'More is better'],
  'better.down': ['越少越好', 'Less is better'],
  'type.text': ['一行文字', 'One line'],
  'type.name': ['姓名', 'Name'],
  'type.tel': ['电话', 'Telephone'],
  'type.email': ['邮箱', 'E-mail'],
  'type.select': ['下拉选一项', 'Choose one from a list'],
  'type.radio': ['点选一项', 'Choose one of these'],
  'type.checkbox': ['打勾', 'Tick'],
  'type.textarea': ['一段文字', 'Longer text'],
  'type.number': ['数字', 'Number'],
  'type.date': ['日期', 'Date'],
  'signature.typed': ['打字', 'Typed'],
  'signature.drawn': ['手写', 'Drawn'],
  'encoding.json': ['JSON', 'JSON'],
  'encoding.form': ['网页表单（旧系统用）', 'Web form (for older systems)'],
  'count.signed': ['签名人数', 'Who signed'],
  'count.people': ['报名人数', 'Who has a place'],
  'count.attended': ['到场人数', 'Who came'],
  'count.hours': ['服务时长（小时）', 'Hours given'],
};

/** The words for a path of property names: those listed for its longest end. */
export function wordsOfField(path: Path): FieldWords | undefined {
  const names = path.filter((key) => typeof key === 'string');
  for (let from = 0; from < names.length; from++) {
    const found = fieldWords[names.slice(from).join('.')];
    if (found) return found;
  }
  return undefined;
}

export function labelOf(path: Path, language: DeskLanguage): string {
  const words = wordsOfField(path);
  return words ? words[language === 'zh' ? 0 : 2] : String(path[path.length - 1] ?? '');
}

export const hintOf = (path: Path, { description = '' }: Schema, language: DeskLanguage): string =>
  language === 'zh' ? (wordsOfField(path)?.[1] ?? '') : description;

export function choiceLabel(path: Path, value: string | number, language: DeskLanguage): string {
  const words = choiceWords[`${String(path[path.length - 1])}.${value}`];
  return words ? words[language === 'zh' ? 0 : 1] : String(value);
}
