import type { Language } from '../base/text/language.js';

/** Words on a pass. They come with the module that shows one. */
export interface PassWords {
  pass: string;
  /** Before the number. */
  number: string;
  people(count: number): string;
  confirmed: string;
  waiting(position?: number): string;
  cancelled: string;
  attended: string;
  /** A post that the feed no longer has. */
  removed: string;
  hint: string;
  code: string;
  calendar: string;
  calendarAway: string;
  print: string;
  change: string;
  cancel: string;
  /** Asked before it is cancelled. */
  sure: string;
  yes: string;
  no: string;
  /** Over the list while it is changed. */
  changing: string;
  save: string;
  changed: string;
  /** The change could not be sent; it is kept. */
  unsaved: string;
  back: string;
  until(when: string): string;
  over(when: string): string;
  link: string;
  linkHint: string;
  copy: string;
  copied: string;
  trouble: string;
  tooLate: string;
  unknown: string;
  full(posts: string): string;
}

export const passWords: Readonly<Record<Language, PassWords>> = {
  'zh-Hans': {
    pass: '上岗凭证',
    number: '报名号',
    people: (count) => `${count}人`,
    confirmed: '已确认',
    waiting: (position) => (position ? `候补第${position}位` : '候补'),
    cancelled: '已取消',
    attended: '已到岗',
    removed: '岗位已撤下',
    hint: '到岗时出示二维码或报名号签到。',
    code: '签到二维码',
    calendar: '加入手机日历',
    calendarAway: '从日历中删除',
    print: '打印',
    change: '更改岗位',
    cancel: '取消报名',
    sure: '取消后名额会让给别人。确定取消吗？',
    yes: '确定取消',
    no: '不取消',
    changing: '正在更改报名：选好岗位后，请按“保存更改”。',
    save: '保存更改',
    changed: '更改已保存。',
    unsaved:
      '没有连上，更改还没有保存，原来的岗位都还在。您的选择已留在这里，连上后会自动再发，也可以再按“保存更改”。',
    back: '不改了',
    until: (when) => `${when}前可以更改或取消。`,
    over: (when) => `更改和取消已于${when}截止，有变动请联系组织者。`,
    link: '我的凭证链接',
    linkHint: '换一台设备也能用它查看、更改或取消。只有您有这个链接，请不要转发。',
    copy: '复制链接',
    copied: '已复制',
    trouble: '没有连上，什么都没有改变，请稍后再试。',
    tooLate: '已过了可以更改和取消的时间，有变动请联系组织者。',
    unknown: '没有找到这张凭证，可能已经取消。',
    full: (posts) => `${posts}刚刚报满，请换一个，或选择候补。原来的岗位都还在。`,
  },
  'zh-Hant': {
    pass: '上崗憑證',
    number: '報名號',
    people: (count) => `${count}人`,
    confirmed: '已確認',
    waiting: (position) => (position ? `候補第${position}位` : '候補'),
    cancelled: '已取消',
    attended: '已到崗',
    removed: '崗位已撤下',
    hint: '到崗時出示二維碼或報名號簽到。',
    code: '簽到二維碼',
    calendar: '加入手機日曆',
    calendarAway: '從日曆中刪除',
    print: '列印',
    change: '更改崗位',
    cancel: '取消報名',
    sure: '取消後名額會讓給別人。確定取消嗎？',
    yes: '確定取消',
    no: '不取消',
    changing: '正在更改報名：選好崗位後，請按「保存更改」。',
    save: '保存更改',
    changed: '更改已保存。',
    unsaved:
      '沒有連上，更改還沒有保存，原來的崗位都還在。您的選擇已留在這裡，連上後會自動再傳，也可以再按「保存更改」。',
    back: '不改了',
    until: (when) => `${when}前可以更改或取消。`,
    over: (when) => `更改和取消已於${when}截止，有變動請聯絡組織者。`,
    link: '我的憑證連結',
    linkHint: '換一台裝置也能用它查看、更改或取消。只有您有這個連結，請不要轉發。',
    copy: '複製連結',
    copied: '已複製',
    trouble: '沒有連上，什麼都沒有改變，請稍後再試。',
    tooLate: '已過了可以更改和取消的時間，有變動請聯絡組織者。',
    unknown: '沒有找到這張憑證，可能已經取消。',
    full: (posts) => `${posts}剛剛報滿，請換一個，或選擇候補。原來的崗位都還在。`,
  },
  en: {
    pass: 'Pass',
    number: 'Number',
    people: (count) => (count === 1 ? '1 person' : `${count} people`),
    confirmed: 'confirmed',
    waiting: (position) => (position ? `waiting list, place ${position}` : 'waiting list'),
    cancelled: 'cancelled',
    attended: 'attended',
    removed: 'no longer offered',
    hint: 'Show the code or the number at your post to check in.',
    code: 'Code to check in with',
    calendar: 'Add to my calendar',
    calendarAway: 'Remove from my calendar',
    print: 'Print',
    change: 'Change posts',
    cancel: 'Cancel',
    sure: 'Your places will go to others. Do you want to cancel?',
    yes: 'Yes, cancel',
    no: 'Keep my places',
    changing: 'You are changing your sign-up. Choose your posts, then press “Save the change”.',
    save: 'Save the change',
    changed: 'Your change is saved.',
    unsaved:
      'There is no connection. The change is not saved yet, and you still have your places. Your choice is kept here and will be sent again; you can also press “Save the change”.',
    back: 'Keep it as it was',
    until: (when) => `You can change or cancel until ${when}.`,
    over: (when) => `Changes closed on ${when}. Please ask the organiser.`,
    link: 'Link to my pass',
    linkHint:
      'It shows, changes or cancels your sign-up on any device. Only you have it; please do not pass it on.',
    copy: 'Copy the link',
    copied: 'Copied',
    trouble: 'The server could not be reached. Nothing has changed; please try again later.',
    tooLate: 'It is too late for changes. Please ask the organiser.',
    unknown: 'This pass cannot be found. It may have been cancelled.',
    full: (posts) =>
      `${posts}: just filled up. Please choose another or the waiting list. You still have your places.`,
  },
  ko: {
    pass: '참여증',
    number: '신청 번호',
    people: (count) => `${count}명`,
    confirmed: '확정',
    waiting: (position) => (position ? `대기 ${position}번` : '대기'),
    cancelled: '취소됨',
    attended: '참여함',
    removed: '없어진 자리',
    hint: '현장에서 코드나 신청 번호를 보여 주시면 됩니다.',
    code: '출석 확인 코드',
    calendar: '캘린더에 추가',
    calendarAway: '캘린더에서 삭제',
    print: '인쇄',
    change: '자리 바꾸기',
    cancel: '신청 취소',
    sure: '취소하면 자리는 다른 분께 돌아갑니다. 취소하시겠습니까?',
    yes: '취소합니다',
    no: '그대로 둡니다',
    changing: '신청을 바꾸고 있습니다. 자리를 고른 뒤 ‘변경 저장’을 눌러 주십시오.',
    save: '변경 저장',
    changed: '변경이 저장되었습니다.',
    unsaved:
      '연결되지 않아 아직 저장되지 않았습니다. 원래 자리는 그대로입니다. 고르신 내용은 여기에 남아 있으며 연결되면 자동으로 다시 보냅니다. ‘변경 저장’을 다시 누르셔도 됩니다.',
    back: '바꾸지 않기',
    until: (when) => `${when}까지 바꾸거나 취소할 수 있습니다.`,
    over: (when) => `변경과 취소는 ${when}에 마감되었습니다. 주최 측에 문의해 주십시오.`,
    link: '내 참여증 링크',
    linkHint:
      '다른 기기에서도 이 링크로 보고 바꾸고 취소할 수 있습니다. 본인만 가진 링크이니 다른 사람에게 보내지 마십시오.',
    copy: '링크 복사',
    copied: '복사했습니다',
    trouble: '연결되지 않았습니다. 바뀐 것은 없으니 나중에 다시 해 주십시오.',
    tooLate: '바꾸거나 취소할 수 있는 시간이 지났습니다. 주최 측에 문의해 주십시오.',
    unknown: '이 참여증을 찾을 수 없습니다. 취소되었을 수 있습니다.',
    full: (posts) =>
      `${posts}: 방금 마감되었습니다. 다른 자리나 대기를 골라 주십시오. 원래 자리는 그대로입니다.`,
  },
};
