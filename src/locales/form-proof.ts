import type { Language } from '../base/text/language.js';

/** Words around a code that was sent to an address or a number. They come with the module that asks for it. */
const zhHans = {
  title: '还差一步：请输入验证码',
  kept: '您填写的内容都还在。输入验证码并提交后才算数。',
  label: (field: string) => `“${field}”的验证码`,
  sentTo: (to: string) =>
    `6位数字，已发到${to}，10分钟内有效。没有收到的话，请看看是不是在垃圾信息里。`,
  send: '提交',
  sending: '正在提交，请稍候。',
  back: '回去修改',
  again: '重新发送',
  wait: (seconds: number) => `${seconds}秒后可以重新发送`,
  problems: {
    length: '请填写收到的6位数字。',
    wrong: '验证码不对，或者已经过期。请核对最近收到的一条，或重新发送。',
    tooMany: '发送得太多了，请一小时以后再试；先前收到的验证码10分钟内仍然有效。',
    away: '没有发出去，请检查网络后重新发送。',
    impossible: '发不到这里：请回去核对填写的内容，或与主办单位联系。',
  },
};

export type FormProofWords = typeof zhHans;

export const formProofWords: Readonly<Record<Language, FormProofWords>> = {
  'zh-Hans': zhHans,
  'zh-Hant': {
    title: '還差一步：請輸入驗證碼',
    kept: '您填寫的內容都還在。輸入驗證碼並提交後才算數。',
    label: (field) => `「${field}」的驗證碼`,
    sentTo: (to) => `6位數字，已發到${to}，10分鐘內有效。沒有收到的話，請看看是不是在垃圾訊息裡。`,
    send: '提交',
    sending: '正在提交，請稍候。',
    back: '回去修改',
    again: '重新傳送',
    wait: (seconds) => `${seconds}秒後可以重新傳送`,
    problems: {
      length: '請填寫收到的6位數字。',
      wrong: '驗證碼不對，或者已經過期。請核對最近收到的一則，或重新傳送。',
      tooMany: '傳送得太多了，請一小時以後再試；先前收到的驗證碼10分鐘內仍然有效。',
      away: '沒有發出去，請檢查網路後重新傳送。',
      impossible: '發不到這裡：請回去核對填寫的內容，或與主辦單位聯絡。',
    },
  },
  en: {
    title: 'One more step: please enter the code',
    kept: 'What you filled in is still here. It counts once you have entered the code and sent it.',
    label: (field) => `Code for “${field}”`,
    sentTo: (to) =>
      `Six digits, sent to ${to}, good for 10 minutes. If nothing has come, please look among your junk messages.`,
    send: 'Send',
    sending: 'Sending, please wait.',
    back: 'Go back and change it',
    again: 'Send another code',
    wait: (seconds) => `Another code can be sent in ${seconds} s`,
    problems: {
      length: 'Please enter the six digits that were sent to you.',
      wrong:
        'The code is wrong or too old. Compare it with the latest message, or have another one sent.',
      tooMany:
        'Too many codes were sent. Please try again in an hour; a code that you have is good for 10 minutes.',
      away: 'It could not be sent. Please check the connection and send it again.',
      impossible:
        'It cannot be sent there: go back and check what you filled in, or ask the organiser.',
    },
  },
  ko: {
    title: '한 단계 남았습니다: 인증번호를 입력해 주십시오',
    kept: '작성하신 내용은 그대로 있습니다. 인증번호를 입력하고 보내야 접수됩니다.',
    label: (field) => `‘${field}’ 인증번호`,
    sentTo: (to) =>
      `숫자 6자리를 ${to}(으)로 보냈습니다. 10분 동안 유효합니다. 오지 않았다면 스팸함을 확인해 주십시오.`,
    send: '보내기',
    sending: '보내고 있습니다. 잠시 기다려 주십시오.',
    back: '돌아가서 고치기',
    again: '다시 보내기',
    wait: (seconds) => `${seconds}초 뒤에 다시 보낼 수 있습니다`,
    problems: {
      length: '받으신 숫자 6자리를 입력해 주십시오.',
      wrong:
        '인증번호가 틀리거나 시간이 지났습니다. 가장 최근에 받은 번호를 확인하거나 다시 보내십시오.',
      tooMany:
        '너무 많이 보냈습니다. 한 시간 뒤에 다시 해 주십시오. 이미 받은 번호는 10분 동안 유효합니다.',
      away: '보내지 못했습니다. 연결을 확인하고 다시 보내십시오.',
      impossible:
        '그곳으로 보낼 수 없습니다. 돌아가서 내용을 확인하거나 주최 측에 문의해 주십시오.',
    },
  },
};
