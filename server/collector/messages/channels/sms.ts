import { createHash } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import type { Settings } from '../../../settings.js';
import { NotNeeded, ProviderAway, Refused } from '../../jobs/job-runner.js';
import { signedAliyunCall } from './aliyun.js';
import { callProvider } from './call-provider.js';
import type { Sender } from './mail.js';

export const smsWidth = 5;

type SmsSettings = NonNullable<Settings['sms']>;

/** Sends by a provider of SMS, of WeChat's template messages, or a gateway of the site's own. */
export const smsSender = (settings: SmsSettings, now: () => number): Sender => ({
  close: () => undefined,
  send: settings.form === 'aliyun' ? byAliyun(settings, now) : bySignedCall(settings, now),
});

/**
 * A call as a webhook: JSON, signed by Standard Webhooks, with the message's own key, which the other side remembers. It has
 * the template and what fills it in as well as the text, so that a gateway can make any provider's call of it.
 */
function bySignedCall({ url, key, templates }: SmsSettings, now: () => number): Sender['send'] {
  const webhook = new Webhook(
    key.startsWith('whsec_') ? key : Buffer.from(key),
    key.startsWith('whsec_') ? {} : { format: 'raw' },
  );
  return async ({ kind, id, to, lang, text, values }) => {
    const body = JSON.stringify({ id, to, kind, template: templates[kind], lang, text, values });
    const at = new Date(now());
    const response = await callProvider(url, {
      method: 'POST',
      body,
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': id,
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': webhook.sign(id, at, body),
      },
    });
    refuseStatus(response);
  };
}

/** Codes of Aliyun's that say something about us, not about the message. */
const ours =
  /^(InvalidAccessKey|SignatureDoesNotMatch|Forbidden|isv\.(AMOUNT_NOT_ENOUGH|OUT_OF_SERVICE|ACCOUNT_ABNORMAL))/;
/** Codes after which trying again may help. */
const passing = /^(Throttling|ServiceUnavailable|InternalError|isp\.|isv\.BUSINESS_LIMIT_CONTROL)/;

function byAliyun(settings: SmsSettings, now: () => number): Sender['send'] {
  const { url: endpoint, keyId, key, signName, templates } = settings;
  return async ({ kind, id, to, values }, refusals) => {
    const template = templates[kind];
    if (!template) throw new NotNeeded('SMS_TEMPLATES names no template for it.');
    const { url, headers } = signedAliyunCall({
      endpoint,
      action: 'SendSms',
      version: '2017-05-25',
      keyId,
      key,
      // Its only key: a call whose answer was lost comes again with the same one, and is refused where the first arrived.
      nonce: createHash('sha256').update(`${id} ${refusals}`).digest('hex').slice(0, 32),
      now: now(),
      query: {
        PhoneNumbers: to,
        SignName: signName,
        TemplateCode: template,
        TemplateParam: JSON.stringify(values),
        OutId: id,
      },
    });
    const response = await callProvider(url, { method: 'POST', headers });
    const { Code: code = '' } = (await response.json().catch(() => ({}))) as { Code?: string };
    if (code === 'OK' || code === 'SignatureNonceUsed') return;
    if (ours.test(code))
      throw new ProviderAway(`It refuses this server's account: ${plainCode(code)}.`);
    if (code) throw new Refused(`It said ${plainCode(code)}.`, !passing.test(code));
    refuseStatus(response);
    throw new Refused('Its answer is not one of its own.', false);
  };
}

/** Nothing but a code goes into the log. */
const plainCode = (code: string): string => code.replace(/[^\w.-]/g, '').slice(0, 60);

/** @throws what an answer means that is not 2xx. */
function refuseStatus({ ok, status }: Pick<Response, 'ok' | 'status'>): void {
  if (ok) return;
  if (status === 401 || status === 403)
    throw new ProviderAway(`It does not know this server's key (${status}).`);
  const isPassing = status >= 500 || [408, 409, 425, 429].includes(status);
  throw new Refused(`It said ${status}.`, !isPassing);
}
