import type { FaultCode } from '../../contract/issue.js';

/** What is wrong with a form: said only to who has pressed its button. */
export const formFaults = {
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
      // The limit: how many digits of a mobile number, which has eleven, were written.
      tel: limit
        ? `“${label}”要写11位数字，现在是${limit}位，请核对。`
        : `“${label}”请写完整，例如13800138000或010-55500123，国外号码以+开头。`,
      number: `“${label}”请只填数字。`,
      date: `“${label}”请选一个日期。`,
      full: `“${label}”名额已满，请换一个，或选择候补。`,
      taken: `“${label}”名额已满，请换一个。`,
      few: `“${label}”只余${limit}个名额，不够你们一行，请拆开，或换一个。`,
      'few-wait': `“${label}”只余${limit}个名额，不够你们一行，请选一起候补，或拆开。`,
      overlap: `“${label}”与您选的另一岗时间重叠，请只留一个。`,
      refused: `“${label}”没有被接受，请检查后再试。`,
      least: `“${label}”至少选${limit}项。`,
      most: `“${label}”最多选${limit}项。`,
      other: `“${label}”选了其他，请写明是什么。`,
      rows: `“${label}”还有${limit}行没有选。`,
      photo: `“${label}”有照片没有传完，请等一等，或去掉它再传。`,
      place: `“${label}”的位置不对，请只写地点。`,
      'not-asked': `“${label}”现在不用回答，请再看一遍这份表。`,
    })[code],
};

export type FormFaultWords = typeof formFaults;
