/* eslint-disable lit/no-value-attribute -- this is a page as it is sent: it has attributes only */
import { html, raw } from 'hono/html';
import { languageFor, type Language } from '../../../src/base/text/language.js';
import type { PassRequest } from '../../../src/contract/index.js';
import { csvRows } from '../../formats/csv.js';
import { codeSvg } from '../../pages/code.js';
import { minutesIn, type ServiceFacts, type ServiceRecord } from '../sign-ups/service-records.js';
import { type Markup, page } from './pages.js';

interface ServiceRecordWords {
  title: string;
  number: string;
  name: string;
  identity: string;
  project: string;
  unit: string;
  post: string;
  place: string;
  when: string;
  from: string;
  until: string;
  hours: string;
  total: string;
  issued: string;
  person: string;
  stamp: string;
  basis: string;
  checkAt: string;
  checkTitle: string;
  checkHint: string;
  check: string;
  unknown: string;
  stands: string;
  changed: string;
  csv: string;
  print: string;
  none: string;
  unclear: (posts: string) => string;
}

const words: Readonly<Record<Language, ServiceRecordWords>> = {
  'zh-Hans': {
    title: '志愿服务记录证明',
    number: '证明编号',
    name: '姓名',
    identity: '证件类型和号码',
    project: '活动（项目）名称',
    unit: '组织单位',
    post: '服务内容（岗位）',
    place: '地点',
    when: '时间',
    from: '开始',
    until: '结束',
    hours: '服务时间（小时）',
    total: '合计',
    issued: '出具日期',
    person: '负责人或经办人',
    stamp: '出具单位（盖章）',
    basis:
      '服务时间按签到时的记录计算，不含往返路程。证件号码没有收集，由出具单位核对后填写；加盖公章后有效。',
    checkAt: '核对真伪：打开下面的网址，填编号和姓名。',
    checkTitle: '核对志愿服务记录证明',
    checkHint: '照证明上的编号和姓名填写。两样都对，才显示记录的内容。',
    check: '核对',
    unknown: '没有这样的证明。请核对编号和姓名，再试一次。',
    stands: '编号和姓名相符，以下内容和记录一致。',
    changed: '编号和姓名相符，但是出具以后记录的时间改动过，这份证明不再有效。请志愿者重新打印。',
    csv: '下载记录（CSV，可用表格软件打开）',
    print: '用浏览器的“打印”打印，或另存为 PDF；一人一页。',
    none: '还没有可以证明的服务时间。岗位结束、已经签到、记下了小时数的，才能证明。',
    unclear: (posts) => `${posts}：同行的人没有全到，记录里没有到场者的姓名，请组织单位另行证明。`,
  },
  'zh-Hant': {
    title: '志願服務紀錄證明',
    number: '證明編號',
    name: '姓名',
    identity: '證件類型和號碼',
    project: '活動（項目）名稱',
    unit: '組織單位',
    post: '服務內容（崗位）',
    place: '地點',
    when: '時間',
    from: '開始',
    until: '結束',
    hours: '服務時間（小時）',
    total: '合計',
    issued: '出具日期',
    person: '負責人或經辦人',
    stamp: '出具單位（蓋章）',
    basis:
      '服務時間按簽到時的紀錄計算，不含往返路程。證件號碼沒有收集，由出具單位核對後填寫；加蓋公章後有效。',
    checkAt: '核對真偽：開啟下面的網址，填編號和姓名。',
    checkTitle: '核對志願服務紀錄證明',
    checkHint: '照證明上的編號和姓名填寫。兩樣都對，才顯示紀錄的內容。',
    check: '核對',
    unknown: '沒有這樣的證明。請核對編號和姓名，再試一次。',
    stands: '編號和姓名相符，以下內容和紀錄一致。',
    changed: '編號和姓名相符，但是出具以後紀錄的時間改動過，這份證明不再有效。請志願者重新列印。',
    csv: '下載紀錄（CSV，可用試算表軟體開啟）',
    print: '用瀏覽器的「列印」列印，或另存為 PDF；一人一頁。',
    none: '還沒有可以證明的服務時間。崗位結束、已經簽到、記下了小時數的，才能證明。',
    unclear: (posts) => `${posts}：同行的人沒有全到，紀錄裡沒有到場者的姓名，請組織單位另行證明。`,
  },
  en: {
    title: 'Certificate of volunteer service',
    number: 'Number',
    name: 'Name',
    identity: 'Identity document and number',
    project: 'Activity',
    unit: 'Organised by',
    post: 'What was done',
    place: 'Place',
    when: 'When',
    from: 'From',
    until: 'Until',
    hours: 'Hours',
    total: 'Total',
    issued: 'Made out on',
    person: 'Responsible person',
    stamp: 'Stamp of the unit',
    basis:
      'The hours are those written down at check-in, without the way there and back. No identity number was collected: the unit fills it in. Valid with its stamp.',
    checkAt: 'To check it, open this address and enter number and name.',
    checkTitle: 'Check a certificate of volunteer service',
    checkHint:
      'Enter number and name as they are on paper. Only where both are right is anything shown.',
    check: 'Check',
    unknown: 'There is no such certificate. Please compare number and name, and try again.',
    stands: 'Number and name are right, and this is what is recorded.',
    changed:
      'Number and name are right, but the hours were changed since: this certificate no longer holds. The volunteer can print a new one.',
    csv: 'Download the record (CSV, for spreadsheets)',
    print: 'Print it from the browser, or save it as PDF; one page each.',
    none: 'There are no hours to certify yet: only of posts that are over, with a check-in and hours.',
    unclear: (posts) =>
      `${posts}: not all of the party came, and it is not recorded who. Please ask the organiser.`,
  },
  ko: {
    title: '자원봉사 기록 증명서',
    number: '증명 번호',
    name: '이름',
    identity: '신분증 종류와 번호',
    project: '활동(사업) 이름',
    unit: '주관 기관',
    post: '봉사 내용',
    place: '장소',
    when: '일시',
    from: '시작',
    until: '종료',
    hours: '봉사 시간(시간)',
    total: '합계',
    issued: '발급일',
    person: '책임자 또는 담당자',
    stamp: '발급 기관(도장)',
    basis:
      '봉사 시간은 출석 확인 때의 기록에 따르며 오가는 시간은 포함하지 않습니다. 신분증 번호는 수집하지 않으므로 발급 기관이 확인하여 적습니다. 도장이 있어야 유효합니다.',
    checkAt: '진위 확인: 아래 주소에서 번호와 이름을 입력하세요.',
    checkTitle: '자원봉사 기록 증명서 확인',
    checkHint: '증명서에 적힌 번호와 이름을 입력하세요. 둘 다 맞아야 기록이 표시됩니다.',
    check: '확인',
    unknown: '그런 증명서가 없습니다. 번호와 이름을 확인하고 다시 시도하세요.',
    stands: '번호와 이름이 맞고, 아래 내용이 기록과 일치합니다.',
    changed:
      '번호와 이름은 맞지만 발급 뒤 기록된 시간이 바뀌어 이 증명서는 유효하지 않습니다. 다시 인쇄하세요.',
    csv: '기록 내려받기(CSV)',
    print: '브라우저에서 인쇄하거나 PDF로 저장하세요. 한 사람이 한 쪽입니다.',
    none: '아직 증명할 봉사 시간이 없습니다. 끝난 일정에 출석과 시간이 기록되어야 합니다.',
    unclear: (posts) =>
      `${posts}: 일행 중 일부만 참여했고 누구인지 기록되지 않았습니다. 주관 기관에 문의하세요.`,
  },
};

export const serviceRecordWords = (lang: string): ServiceRecordWords => words[languageFor(lang)];

const hoursOf = (minutes: number): number => Math.round((minutes / 60) * 100) / 100;
const moment = (text: string): string => text.replace('T', ' ').slice(0, 16);

/** The day once, where both are of one. */
function between(starts: string, ends: string): string {
  const [from, until] = [moment(starts), moment(ends)];
  const isOneDay = from.slice(0, 10) === until.slice(0, 10);
  return `${from} – ${isOneDay ? until.slice(11) : until}`;
}

/** The certificates, a page each when they are printed. */
export function serviceRecordPage(
  lang: string,
  { records, unclear = [] }: { records: readonly ServiceRecord[]; unclear?: readonly string[] },
  /** Where they can be checked. */
  checkAt: string,
  proof?: PassRequest,
): Markup {
  const own = serviceRecordWords(lang);
  return page(
    languageFor(lang),
    own.title,
    html`<div class="screen">
        <p>${records.length > 0 ? own.print : own.none}</p>
        ${unclear.length > 0 ? html`<p>${own.unclear(unclear.join('、'))}</p>` : ''}
        ${
          proof && records.length > 0
            ? html`<form method="post" action="mine">
                <input type="hidden" name="receipt" value="${proof.receipt}" />
                <input type="hidden" name="secret" value="${proof.secret}" />
                <input type="hidden" name="as" value="csv" />
                <button name="act" value="hours">${own.csv}</button>
              </form>`
            : ''
        }
      </div>
      ${records.map((record) => certificate(own, record, checkAt))}`,
  );
}

function certificate(own: ServiceRecordWords, record: ServiceRecord, checkAt: string): Markup {
  const address = `${checkAt}?number=${record.number}`;
  return html`<section class="certificate">
    <h2>${own.title}</h2>
    <dl>
      ${entry(own.number, html`<strong>${record.number}</strong>`)} ${entry(own.name, record.name)}
      ${entry(own.identity, '＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿')}
    </dl>
    ${factsTable(own, record)}
    <p><small>${own.basis}</small></p>
    <div class="sign">
      <div>
        <p>${own.person}：＿＿＿＿＿＿＿＿</p>
        <p>${own.stamp}</p>
        <p>${own.issued} ${record.issued_on}</p>
      </div>
      ${raw(codeSvg(address))}
    </div>
    <p>
      <small>${own.checkAt}<br />${checkAt}</small>
    </p>
  </section>`;
}

const entry = (term: string, text: string | Markup): Markup =>
  html`<dt>${term}</dt>
    <dd>${text}</dd>`;

function factsTable(own: ServiceRecordWords, facts: ServiceFacts): Markup {
  return html`<dl>
      ${entry(own.project, facts.project)} ${facts.unit ? entry(own.unit, facts.unit) : ''}
    </dl>
    <table>
      <thead>
        <tr>
          <th scope="col">${own.post}</th>
          <th scope="col">${own.when}</th>
          <th scope="col">${own.hours}</th>
        </tr>
      </thead>
      <tbody>
        ${facts.posts.map(
          ({ title, place = '', starts, ends, minutes }) =>
            html`<tr>
              <td>${title}${place ? html`<br /><small>${place}</small>` : ''}</td>
              <td>${between(starts, ends)}</td>
              <td>${hoursOf(minutes)}</td>
            </tr>`,
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colspan="2">${own.total}</th>
          <td><strong>${hoursOf(minutesIn(facts))}</strong></td>
        </tr>
      </tfoot>
    </table>`;
}

/** One line for each person and post. */
export function serviceRecordCsv(lang: string, records: readonly ServiceRecord[]): string {
  const own = serviceRecordWords(lang);
  const { number, name, project, post, place, from, until, hours, unit, issued } = own;
  const lines = records.flatMap((record) =>
    record.posts.map((served) => [
      record.number,
      record.name,
      record.project,
      served.title,
      served.place ?? '',
      moment(served.starts),
      moment(served.ends),
      hoursOf(served.minutes),
      record.unit,
      record.issued_on,
    ]),
  );
  const header = [number, name, project, post, place, from, until, hours, unit, issued];
  return `\uFEFF${csvRows([header, ...lines])}`;
}

/** Where anybody checks a certificate by what stands on it. */
export function checkRecordPage(
  lang: string,
  given: { number: string; name?: string },
  found?: (ServiceFacts & { number: string; issued_on: string; stands: boolean }) | 'unknown',
): Markup {
  const own = serviceRecordWords(lang);
  return page(
    languageFor(lang),
    own.checkTitle,
    html`${
        found === 'unknown'
          ? html`<p role="alert"><strong>${own.unknown}</strong></p>`
          : found
            ? html`<p role="status"><strong>${found.stands ? own.stands : own.changed}</strong></p>
                <dl>${entry(own.number, found.number)} ${entry(own.issued, found.issued_on)}</dl>
                ${factsTable(own, found)}`
            : ''
      }
      <form method="post" action="service-record">
        <p>${own.checkHint}</p>
        <p>
          <label for="number">${own.number}</label><br />
          <input
            id="number"
            name="number"
            required
            maxlength="40"
            autocomplete="off"
            value="${given.number}"
          />
        </p>
        <p>
          <label for="name">${own.name}</label><br />
          <input
            id="name"
            name="name"
            required
            maxlength="80"
            autocomplete="off"
            value="${given.name ?? ''}"
          />
        </p>
        <button>${own.check}</button>
      </form>`,
  );
}
