import type { Expected } from '../contract/issue.js';
import type { Language } from '../base/text/language.js';

/**
 * What the contract's keys are called, a column for each language. In English they are the plain words themselves, but for
 * those that have a fourth name.
 */
const columns: readonly Language[] = ['zh-Hans', 'zh-Hant', 'ko', 'en'];
const fieldNames: Readonly<Record<string, readonly string[]>> = {
  members: ['成员', '成員', '구성원'],
  series: ['专栏', '專欄', '연재'],
  community: ['社区', '社區', '지역 사회'],
  source: ['来源', '來源', '출처'],
  updated: ['更新时间', '更新時間', '갱신 시각'],
  lang: ['语言', '語言', '언어'],
  civic: ['版本', '版本', '버전'],
  parent: ['上级', '上級', '상위 기관'],
  id: ['网址里的名字', '網址裡的名字', '주소에 쓰는 이름', 'name in addresses'],
  kind: ['类别', '類別', '종류'],
  name: ['名称', '名稱', '이름'],
  role: ['职务', '職務', '직책'],
  organisation: ['单位', '單位', '기관'],
  tags: ['标签', '標籤', '태그'],
  photo: ['照片', '照片', '사진'],
  src: ['图片地址', '圖片地址', '그림 주소', 'picture address'],
  alt: ['替代文字', '替代文字', '대체 텍스트', 'alternative text'],
  caption: ['图注', '圖說', '사진 설명'],
  credit: ['署名', '署名', '제공'],
  width: ['宽', '寬', '너비'],
  height: ['高', '高', '높이'],
  summary: ['简介', '簡介', '소개'],
  story: ['事迹', '事蹟', '이야기'],
  quote: ['引语', '引語', '인용'],
  facts: ['数字', '數字', '수치'],
  label: ['名目', '名目', '이름표'],
  value: ['数值', '數值', '값'],
  unit: ['计量单位', '計量單位', '단위'],
  approx: ['约数', '約數', '어림'],
  asOf: ['截至日期', '截至日期', '기준일', 'as of'],
  honours: ['荣誉', '榮譽', '수상'],
  title: ['标题', '標題', '제목'],
  by: ['授予单位', '授予單位', '수여 기관'],
  date: ['日期', '日期', '날짜'],
  dispatches: ['见闻', '見聞', '현장 소식'],
  at: ['时间', '時間', '시각', 'time'],
  place: ['地点', '地點', '장소'],
  text: ['正文', '正文', '본문'],
  links: ['链接', '連結', '링크'],
  url: ['网址', '網址', '웹 주소', 'web address'],
  note: ['编者按', '編者按', '편집자 주'],
  page: ['版面', '版面', '지면'],
  credits: ['署名', '署名', '만든 사람'],
  measures: ['数据', '數據', '지표'],
  parts: ['分项', '分項', '세부 항목'],
  signed: ['签名人数', '簽名人數', '서명 수'],
  target: ['目标', '目標', '목표'],
  steps: ['分步目标', '分步目標', '단계 목표'],
  baseline: ['起点', '起點', '시작점'],
  better: ['升降好坏', '升降好壞', '좋은 방향'],
  staleAfter: ['过期天数', '過期天數', '유효 일수', 'stale after (days)'],
  minimum: ['公布下限', '公布下限', '공개 하한'],
  period: ['时段', '時段', '기간'],
  from: ['起', '起', '시작'],
  to: ['止', '止', '끝'],
  group: ['分组', '分組', '묶음'],
  member: ['所属成员', '所屬成員', '소속 구성원'],
  history: ['历次数据', '歷次數據', '지난 기록'],
  activities: ['活动', '活動', '활동'],
  posts: ['岗位', '崗位', '자리'],
  starts: ['开始', '開始', '시작'],
  ends: ['结束', '結束', '끝'],
  capacity: ['名额', '名額', '정원'],
  taken: ['已报', '已報', '신청'],
  timeZone: ['时区', '時區', '시간대', 'time zone'],
  preamble: ['前言', '前言', '머리말'],
  articles: ['条文', '條文', '조항'],
  issuer: ['发起单位', '發起單位', '발의 기관'],
  wall: ['签名墙', '簽名牆', '서명 벽'],
  opens: ['开始时间', '開始時間', '시작 시각'],
  closes: ['截止时间', '截止時間', '마감 시각'],
  fields: ['表单栏目', '表單欄目', '입력 항목'],
  type: ['类型', '類型', '유형'],
  hint: ['填写提示', '填寫提示', '입력 안내'],
  required: ['必填', '必填', '필수'],
  minLength: ['最少字数', '最少字數', '최소 글자 수', 'least length'],
  maxLength: ['最多字数', '最多字數', '최대 글자 수', 'greatest length'],
  min: ['最小值', '最小值', '최솟값'],
  max: ['最大值', '最大值', '최댓값'],
  autocomplete: ['自动填写', '自動填寫', '자동 입력'],
  options: ['选项', '選項', '선택지'],
  consents: ['同意事项', '同意事項', '동의 사항'],
  version: ['版本', '版本', '버전'],
  guardian: ['监护人', '監護人', '보호자'],
  below: ['年龄下限', '年齡下限', '나이 하한'],
  consent: ['同意', '同意', '동의'],
  signature: ['签名方式', '簽名方式', '서명 방식'],
  submit: ['提交地址', '提交地址', '제출 주소'],
  encoding: ['提交格式', '提交格式', '제출 형식'],
  thanks: ['感谢语', '感謝語', '감사 인사'],
  address: ['地址', '地址', '주소'],
  position: ['位置', '位置', '위치'],
  latitude: ['纬度', '緯度', '위도'],
  longitude: ['经度', '經度', '경도'],
  organiser: ['主办单位', '主辦單位', '주최 기관'],
  contact: ['联系方式', '聯絡方式', '연락처'],
  tel: ['电话', '電話', '전화'],
  email: ['邮箱', '信箱', '이메일'],
  waitlist: ['候补名额', '候補名額', '대기 정원'],
  waiting: ['候补人数', '候補人數', '대기 인원'],
  requirements: ['要求', '要求', '요건'],
  cancelUntil: ['取消截止时间', '取消截止時間', '취소 마감', 'can be cancelled until'],
  people: ['最多同行人数', '最多同行人數', '최대 동행 인원'],
};

function fieldsIn(language: Language): Readonly<Record<string, string>> {
  const column = columns.indexOf(language);
  return Object.fromEntries(
    Object.entries(fieldNames).flatMap(([key, { [column]: name }]) => (name ? [[key, name]] : [])),
  );
}

/** What an editor is told. Visitors never see these; they see the page's own text. */
const zhHans = {
  /** Before a list of things that an editor can mend. */
  heading: '编辑提示（访客看不到）',
  /** An item in its list: `members[2]`, with the name it gives itself. */
  item: (list: string, position: number, name?: string) =>
    `${list}第${position}项${name ? `“${name}”` : ''}`,
  position: (position: number) => `第${position}项`,
  /** Between the steps of a path. */
  step: ' › ',
  /** Between a path and what is wrong there. */
  colon: '：',
  fields: fieldsIn('zh-Hans'),
  expected: {
    text: '文字',
    number: '数字',
    'yes-no': '“是”或“否”',
    list: '列表',
    group: '一组内容',
  } satisfies Record<Expected, string>,
  missing: '没有填写。',
  type: (expected: string) => `这里应为${expected}。`,
  choice: (choices: string) => `只能是：${choices}。`,
  limit: {
    long: (limit: number) => `太长，最多${limit}个字。`,
    many: (limit: number) => `太多，最多${limit}项。`,
    small: (limit: number) => `不能小于${limit}。`,
    big: (limit: number) => `不能大于${limit}。`,
  },
  empty: '是空的。',
  id: '只能用小写英文字母、数字和连字符。',
  link: '只能是http、https或相对地址。',
  date: '不是有效的日期，请写成2023、2023-07或2023-07-04。',
  moment: '不是有效的时间，请写成2023-07-04或2023-07-04T20:30+08:00。',
  duplicate: '与前面一项相同，只显示第一个。',
  reference: '这份数据里没有这一项。',
  sum: (sum: string) => `各项相加是${sum}，与填写的数值不同；显示的是填写的数值，分项没有显示。`,
  span: '目标与起点相同（没有起点时不能是0），或方向相反，算不出进度，只显示数字。',
  backwards: '不在开始之后，这个岗位没有显示。',
  shut: '是0，没有人能报这个岗位。',
  crowded: '比名额多，这个岗位显示为已满。',
  none: '一个岗位也没有，访客会看到现在没有可以报名的岗位。',
  zone: '没有这个时区，时间按北京时间显示。请写成Asia/Shanghai的样子。',
  noSource: '没有指明数据：请写src，或把它放进civic-feed里。',
  address: (address: string) => `数据地址写得不对：${address}`,
  network: (address: string) => `连不上数据地址，请检查网络、地址和跨域设置：${address}`,
  timeLimit: (address: string) => `数据地址太久没有回应：${address}`,
  pageInstead: (address: string) =>
    `这个地址给出的是网页，不是数据，可能是网站的错误页：${address}`,
  login: (address: string) => `这个地址转到了登录页，数据需要不登录也能读取：${address}`,
  status: (address: string, status: number) => `服务器回答${status}，没有给出数据：${address}`,
  tooLarge: (address: string, megabytes: number) =>
    `数据超过${megabytes}MB，没有读取。请分成几个文件，例如一个村、一个栏目或一个年度一个文件，每个组件的 src 写它那一个：${address}`,
  notJson: (address: string, line?: number) =>
    `数据不是有效的JSON${line ? `，第${line}行附近有误` : ''}：${address}`,
  notFeed: '这份数据不是civic数据：缺少“civic”这一项。',
  version: (version: string) => `这份数据的版本是${version}，这里只认得版本1。`,
  itemMissing: (id?: string) =>
    id ? `数据里没有网址里名字是“${id}”的内容。` : '数据里不止一项，请用网址里的名字写明要哪一项。',
  itemInvalid: (id: string) => `“${id}”这一项有必填的内容不对，没有显示。`,
};

type ProblemWords = typeof zhHans;

const zhHant: ProblemWords = {
  heading: '編輯提示（訪客看不到）',
  item: (list, position, name) => `${list}第${position}項${name ? `「${name}」` : ''}`,
  position: (position) => `第${position}項`,
  step: ' › ',
  colon: '：',
  fields: fieldsIn('zh-Hant'),
  expected: {
    text: '文字',
    number: '數字',
    'yes-no': '「是」或「否」',
    list: '列表',
    group: '一組內容',
  },
  missing: '沒有填寫。',
  type: (expected) => `這裡應為${expected}。`,
  choice: (choices) => `只能是：${choices}。`,
  limit: {
    long: (limit) => `太長，最多${limit}個字。`,
    many: (limit) => `太多，最多${limit}項。`,
    small: (limit) => `不能小於${limit}。`,
    big: (limit) => `不能大於${limit}。`,
  },
  empty: '是空的。',
  id: '只能用小寫英文字母、數字和連字號。',
  link: '只能是http、https或相對地址。',
  date: '不是有效的日期，請寫成2023、2023-07或2023-07-04。',
  moment: '不是有效的時間，請寫成2023-07-04或2023-07-04T20:30+08:00。',
  duplicate: '與前面一項相同，只顯示第一個。',
  reference: '這份資料裡沒有這一項。',
  sum: (sum) => `各項相加是${sum}，與填寫的數值不同；顯示的是填寫的數值，分項沒有顯示。`,
  span: '目標與起點相同（沒有起點時不能是0），或方向相反，算不出進度，只顯示數字。',
  backwards: '不在開始之後，這個崗位沒有顯示。',
  shut: '是0，沒有人能報這個崗位。',
  crowded: '比名額多，這個崗位顯示為已滿。',
  none: '一個崗位也沒有，訪客會看到現在沒有可以報名的崗位。',
  zone: '沒有這個時區，時間按北京時間顯示。請寫成Asia/Shanghai的樣子。',
  noSource: '沒有指明資料：請寫src，或把它放進civic-feed裡。',
  address: (address) => `資料地址寫得不對：${address}`,
  network: (address) => `連不上資料地址，請檢查網路、地址和跨域設定：${address}`,
  timeLimit: (address) => `資料地址太久沒有回應：${address}`,
  pageInstead: (address) => `這個地址給出的是網頁，不是資料，可能是網站的錯誤頁：${address}`,
  login: (address) => `這個地址轉到了登入頁，資料需要不登入也能讀取：${address}`,
  status: (address, status) => `伺服器回答${status}，沒有給出資料：${address}`,
  tooLarge: (address, megabytes) =>
    `資料超過${megabytes}MB，沒有讀取。請分成幾個檔案，例如一個村、一個欄目或一個年度一個檔案，每個元件的 src 寫它那一個：${address}`,
  notJson: (address, line) =>
    `資料不是有效的JSON${line ? `，第${line}行附近有誤` : ''}：${address}`,
  notFeed: '這份資料不是civic資料：缺少「civic」這一項。',
  version: (version) => `這份資料的版本是${version}，這裡只認得版本1。`,
  itemMissing: (id) =>
    id
      ? `資料裡沒有網址裡名字是「${id}」的內容。`
      : '資料裡不止一項，請用網址裡的名字寫明要哪一項。',
  itemInvalid: (id) => `「${id}」這一項有必填的內容不對，沒有顯示。`,
};

const en: ProblemWords = {
  heading: 'For editors (visitors do not see this)',
  item: (list, position, name) => `${list}, item ${position}${name ? ` “${name}”` : ''}`,
  position: (position) => `item ${position}`,
  step: ' › ',
  colon: ': ',
  fields: fieldsIn('en'),
  expected: {
    text: 'text',
    number: 'a number',
    'yes-no': 'true or false',
    list: 'a list',
    group: 'a group of values',
  },
  missing: 'is not filled in.',
  type: (expected) => `should be ${expected}.`,
  choice: (choices) => `can only be: ${choices}.`,
  limit: {
    long: (limit) => `is too long; ${limit} characters at most.`,
    many: (limit) => `has too many entries; ${limit} at most.`,
    small: (limit) => `cannot be below ${limit}.`,
    big: (limit) => `cannot be above ${limit}.`,
  },
  empty: 'is empty.',
  id: 'may have lower-case letters, digits and hyphens only.',
  link: 'must be an http, https or relative address.',
  date: 'is no date that exists; write 2023, 2023-07 or 2023-07-04.',
  moment: 'is no time that exists; write 2023-07-04 or 2023-07-04T20:30+08:00.',
  duplicate: 'is the same as an earlier one; only the first is shown.',
  reference: 'is nothing in this feed.',
  sum: (sum) =>
    `add up to ${sum}, not to the value that is stated; the stated value is shown, without the parts.`,
  span: 'is where the count begins (0 without a baseline), or lies the other way: no progress can be told, the figure alone is shown.',
  backwards: 'is not after the start; this post is not shown.',
  shut: 'is 0: nobody can sign up for this post.',
  crowded: 'is more than the capacity; this post is shown as full.',
  none: 'is empty: visitors read that there is nothing to sign up for.',
  zone: 'is no time zone that exists; China’s is used. Write it like Asia/Shanghai.',
  noSource: 'No data is named: set src, or put this inside a civic-feed.',
  address: (address) => `This is no address for data: ${address}`,
  network: (address) =>
    `The data cannot be reached; check the network, the address and the cross-origin settings: ${address}`,
  timeLimit: (address) => `The data took too long to answer: ${address}`,
  pageInstead: (address) =>
    `A web page came instead of data, perhaps the site's error page: ${address}`,
  login: (address) =>
    `The address leads to a login page; the data must be readable without one: ${address}`,
  status: (address, status) => `The server answered ${status} and gave no data: ${address}`,
  tooLarge: (address, megabytes) =>
    `The data is larger than ${megabytes} MB and was not read. Split it into several files, for instance one for each village, section or year, and let the src of each element name its own: ${address}`,
  notJson: (address, line) =>
    `The data is not valid JSON${line ? `; look near line ${line}` : ''}: ${address}`,
  notFeed: 'This is no civic feed: the key “civic” is missing.',
  version: (version) => `This feed is of version ${version}; only version 1 is known here.`,
  itemMissing: (id) =>
    id
      ? `Nothing in the feed has “${id}” as its name in addresses.`
      : 'The feed has more than one of these; say which one by its name in addresses.',
  itemInvalid: (id) => `A required part of “${id}” is wrong, so it is not shown.`,
};

const ko: ProblemWords = {
  heading: '편집자 안내 (방문자에게는 보이지 않습니다)',
  item: (list, position, name) => `${list} ${position}번째 항목${name ? ` “${name}”` : ''}`,
  position: (position) => `${position}번째 항목`,
  step: ' › ',
  colon: ': ',
  fields: fieldsIn('ko'),
  expected: {
    text: '글',
    number: '숫자',
    'yes-no': 'true 또는 false',
    list: '목록',
    group: '값의 묶음',
  },
  missing: '비어 있습니다.',
  type: (expected) => `형식이 달라야 합니다: ${expected}.`,
  choice: (choices) => `쓸 수 있는 값: ${choices}.`,
  limit: {
    long: (limit) => `너무 깁니다. ${limit}자까지 됩니다.`,
    many: (limit) => `너무 많습니다. ${limit}개까지 됩니다.`,
    small: (limit) => `${limit}보다 작을 수 없습니다.`,
    big: (limit) => `${limit}보다 클 수 없습니다.`,
  },
  empty: '내용이 없습니다.',
  id: '영문 소문자, 숫자, 붙임표만 쓸 수 있습니다.',
  link: 'http, https 또는 상대 주소만 됩니다.',
  date: '없는 날짜입니다. 2023, 2023-07, 2023-07-04처럼 적어 주십시오.',
  moment: '없는 시각입니다. 2023-07-04 또는 2023-07-04T20:30+08:00처럼 적어 주십시오.',
  duplicate: '앞의 항목과 같습니다. 첫 번째만 보입니다.',
  reference: '이 자료에 없는 항목입니다.',
  sum: (sum) =>
    `합이 ${sum}로 적힌 값과 다릅니다. 적힌 값을 보여 주고 세부 항목은 보여 주지 않습니다.`,
  span: '목표가 시작점과 같거나(시작점이 없으면 0) 방향이 반대여서 진행률을 낼 수 없습니다. 수치만 보입니다.',
  backwards: '시작보다 뒤가 아니어서 이 자리는 보이지 않습니다.',
  shut: '0이어서 아무도 신청할 수 없습니다.',
  crowded: '정원보다 많아서 자리가 찬 것으로 보입니다.',
  none: '비어 있어서 방문자에게는 신청할 자리가 없다고 보입니다.',
  zone: '없는 시간대여서 중국 시간으로 보입니다. Asia/Shanghai처럼 적어 주십시오.',
  noSource: '자료가 지정되지 않았습니다. src를 적거나 civic-feed 안에 넣어 주십시오.',
  address: (address) => `자료 주소가 올바르지 않습니다: ${address}`,
  network: (address) =>
    `자료에 연결할 수 없습니다. 네트워크, 주소, 교차 출처 설정을 확인해 주십시오: ${address}`,
  timeLimit: (address) => `자료의 응답이 너무 늦습니다: ${address}`,
  pageInstead: (address) => `자료 대신 웹 페이지가 왔습니다. 오류 페이지일 수 있습니다: ${address}`,
  login: (address) =>
    `로그인 페이지로 이어지는 주소입니다. 로그인 없이 읽을 수 있어야 합니다: ${address}`,
  status: (address, status) => `서버가 ${status}로 답하고 자료를 주지 않았습니다: ${address}`,
  tooLarge: (address, megabytes) =>
    `자료가 ${megabytes}MB보다 커서 읽지 않았습니다. 마을, 항목, 연도별로 파일을 나누고 요소마다 src에 해당 파일을 적어 주세요: ${address}`,
  notJson: (address, line) =>
    `올바른 JSON이 아닙니다${line ? `. ${line}행 근처를 확인해 주십시오` : ''}: ${address}`,
  notFeed: 'civic 자료가 아닙니다. “civic” 항목이 없습니다.',
  version: (version) => `이 자료의 버전은 ${version}이며, 여기서는 버전 1만 읽을 수 있습니다.`,
  itemMissing: (id) =>
    id
      ? `주소에 쓰는 이름이 “${id}”인 항목이 자료에 없습니다.`
      : '자료에 여러 항목이 있습니다. 보여 줄 항목의 주소에 쓰는 이름을 적어 주십시오.',
  itemInvalid: (id) => `“${id}” 항목의 필수 값이 잘못되어 보여 주지 않습니다.`,
};

export const problemWords: Readonly<Record<Language, ProblemWords>> = {
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
  en,
  ko,
};
