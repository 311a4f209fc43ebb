import type { Language } from '../base/text/language.js';
import type { FaultCode } from '../contract/issue.js';

/** What is wrong with a form: said only to who has pressed its button. */
const zhHans = {
  /** Over the list of what is wrong. */
  summary: (count: number) => `还有${count}处需要补充，填好的内容都还在。`,
  /** What is wrong with one answer, and how to mend it. */
  fault: (label: string, code: FaultCode, limit?: number) =>
    ({
      missing: `请填写“${label}”。`,
      tick: `请勾选“${label}”。`,
      choice: `请为“${label}”选一项。`,
      short: `“${label}”至少要有${limit}个字。`,
      long: `“${label}”最多${limit}个字，请缩短。`,
      small: `“${label}”不能小于${limit}。`,
      big: `“${label}”不能大于${limit}。`,
      email: `“${label}”请写成name@example.cn的样子。`,
      tel: `“${label}”请写完整，例如13800138000或010-55500123，国外号码以+开头。`,
      number: `“${label}”请只填数字。`,
      date: `“${label}”请选一个日期。`,
      full: `“${label}”名额已满，请换一个，或选择候补。`,
      taken: `“${label}”名额已满，请换一个。`,
      few: `“${label}”只余${limit}个名额，请减少同行的人，或换一个。`,
      'few-wait': `“${label}”只余${limit}个名额，请减少同行的人，或选择一起候补。`,
      overlap: `“${label}”与您选的另一岗时间重叠，请只留一个。`,
      refused: `“${label}”没有被接受，请检查后再试。`,
    })[code],
};

export const faultWords: Readonly<Record<Language, typeof zhHans>> = {
  'zh-Hans': zhHans,
  'zh-Hant': {
    summary: (count) => `還有${count}處需要補充，填好的內容都還在。`,
    fault: (label, code, limit) =>
      ({
        missing: `請填寫「${label}」。`,
        tick: `請勾選「${label}」。`,
        choice: `請為「${label}」選一項。`,
        short: `「${label}」至少要有${limit}個字。`,
        long: `「${label}」最多${limit}個字，請縮短。`,
        small: `「${label}」不能小於${limit}。`,
        big: `「${label}」不能大於${limit}。`,
        email: `「${label}」請寫成name@example.tw的樣子。`,
        tel: `「${label}」請寫完整，例如13800138000或010-55500123，其他地區的號碼以+開頭。`,
        number: `「${label}」請只填數字。`,
        date: `「${label}」請選一個日期。`,
        full: `「${label}」名額已滿，請換一個，或選擇候補。`,
        taken: `「${label}」名額已滿，請換一個。`,
        few: `「${label}」只餘${limit}個名額，請減少同行的人，或換一個。`,
        'few-wait': `「${label}」只餘${limit}個名額，請減少同行的人，或選擇一起候補。`,
        overlap: `「${label}」與您選的另一崗時間重疊，請只留一個。`,
        refused: `「${label}」沒有被接受，請檢查後再試。`,
      })[code],
  },
  en: {
    summary: (count) =>
      `${count === 1 ? 'One answer needs' : `${count} answers need`} another look. What you typed is still here.`,
    fault: (label, code, limit) =>
      ({
        missing: `Please fill in “${label}”.`,
        tick: `Please tick “${label}”.`,
        choice: `Please choose one for “${label}”.`,
        short: `“${label}” needs at least ${limit} characters.`,
        long: `“${label}” can have ${limit} characters at most.`,
        small: `“${label}” cannot be below ${limit}.`,
        big: `“${label}” cannot be above ${limit}.`,
        email: `Please write “${label}” like name@example.org.`,
        tel: `Please write “${label}” in full, like 13800138000 or 010-55500123; a number of another country begins with +.`,
        number: `Please use digits only for “${label}”.`,
        date: `Please choose a date for “${label}”.`,
        full: `“${label}” is full. Please choose another one, or its waiting list.`,
        taken: `“${label}” is full. Please choose another one.`,
        few: `“${label}”: places left: ${limit}. Please come with fewer people, or choose another one.`,
        'few-wait': `“${label}”: places left: ${limit}. Please come with fewer people, or wait for places together.`,
        overlap: `“${label}” is at the time of another post that you chose. Please keep one.`,
        refused: `“${label}” was not accepted. Please check it and try again.`,
      })[code],
  },
  ko: {
    summary: (count) => `${count}곳을 더 확인해 주십시오. 작성하신 내용은 그대로 있습니다.`,
    fault: (label, code, limit) =>
      ({
        missing: `“${label}” 칸을 채워 주십시오.`,
        tick: `“${label}” 칸에 표시해 주십시오.`,
        choice: `“${label}”에서 하나를 골라 주십시오.`,
        short: `“${label}”: ${limit}자 이상 적어 주십시오.`,
        long: `“${label}”: ${limit}자까지 적을 수 있습니다.`,
        small: `“${label}”: ${limit} 이상이어야 합니다.`,
        big: `“${label}”: ${limit} 이하여야 합니다.`,
        email: `“${label}”: name@example.kr처럼 적어 주십시오.`,
        tel: `“${label}”: 13800138000이나 010-55500123처럼 빠짐없이 적어 주십시오. 다른 나라 번호는 +로 시작합니다.`,
        number: `“${label}”: 숫자만 적어 주십시오.`,
        date: `“${label}”: 날짜를 골라 주십시오.`,
        full: `“${label}”: 자리가 다 찼습니다. 다른 것을 고르거나 대기를 선택해 주십시오.`,
        taken: `“${label}”: 자리가 다 찼습니다. 다른 것을 골라 주십시오.`,
        few: `“${label}”: ${limit}자리만 남았습니다. 함께 가는 사람을 줄이거나 다른 것을 골라 주십시오.`,
        'few-wait': `“${label}”: ${limit}자리만 남았습니다. 함께 가는 사람을 줄이거나 함께 대기해 주십시오.`,
        overlap: `“${label}”: 고르신 다른 일정과 시간이 겹칩니다. 하나만 남겨 주십시오.`,
        refused: `“${label}”: 받아들여지지 않았습니다. 확인하고 다시 해 주십시오.`,
      })[code],
  },
};
