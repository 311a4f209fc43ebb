/** Portals whose scripts read a form: what is filled in stands in a hidden input, as JSON. */
import type { Page } from 'playwright-core';
import { freshName } from '../support/elements.js';
import { debianFile } from '../support/libraries.js';
import type { HostSite } from '../support/site.js';
import { serveBody, type Case } from './try-cases.js';

const form = `<form id="portal" class="layui-form" action="/nowhere">
<input type="hidden" name="channel" value="7">
<civic-pledge-form field="pledge" src="/feeds/pledge-sample.json#shili-gongyue"></civic-pledge-form>
<button type="submit" lay-submit lay-filter="portal" class="portal">提交</button></form>`;

const loader = '<script src="/dist/loader.js" defer></script>';

/** Scripts that leave what the portal would send in `window.sent`. */
async function serialised(
  page: Page,
  site: HostSite,
  scripts: string,
  byOwnButton = false,
): Promise<string | undefined> {
  await page.goto(serveBody(site, form + scripts, { head: loader }));
  const name = freshName();
  const element = page.locator('civic-pledge-form');
  await element.locator('input[name=name]').fill(name);
  await element.locator('select[name=community]').selectOption('dongyuan');
  await element.locator('input[name=age]').fill('40');
  await element.locator('input[name=consent-data]').check();
  await page
    .locator(byOwnButton ? 'civic-pledge-form button[type=submit]' : 'button.portal')
    .click();
  await page.waitForFunction(() => 'sent' in window);
  const sent = await page.evaluate(() => String((window as unknown as { sent: unknown }).sent));
  const pledge = JSON.parse(new URLSearchParams(sent).get('pledge') ?? 'null') as {
    values: Record<string, unknown>;
    consents: Record<string, boolean>;
  } | null;
  if (!sent.includes('channel=7')) return `the portal's own field is missing: ${sent}`;
  if (
    pledge?.values['name'] !== name ||
    pledge.values['community'] !== 'dongyuan' ||
    pledge.values['age'] !== '40'
  )
    return `the values are not there: ${sent}`;
  if (pledge.consents['data'] !== true || pledge.consents['wall'] !== false)
    return 'the consents are not there';
  return (await site.signedBy(name)) ? 'the kit sent it as well' : undefined;
}

const script = (src: string): string => `<script src="${src}"></script>`;
const debian = (site: HostSite, name: string, folder: string): string => {
  site.serveFile(`/${folder}.js`, debianFile(name, `/usr/share/javascript/${folder}/${folder}.js`));
  return script(`/${folder}.js`);
};
const jquery = `${script('/packages/jquery/dist/jquery.js')}<script>jQuery('#portal').on('submit', function (event) { event.preventDefault(); window.sent = jQuery(this).serialize() })</script>`;

export const legacyCases: readonly Case[] = [
  {
    name: 'jQuery 1.12 .serialize()',
    what: 'the portal’s button',
    act: (page, site) => serialised(page, site, jquery),
  },
  {
    name: 'jQuery 1.12 .serialize(), by the element’s button',
    what: 'it presses the portal’s',
    act: (page, site) => serialised(page, site, jquery, true),
  },
  {
    name: 'Prototype 1.7 Form.serialize',
    what: 'the portal’s button',
    act: (page, site) =>
      serialised(
        page,
        site,
        `${debian(site, 'libjs-prototype', 'prototype')}<script>$('portal').observe('submit', function (event) { event.stop(); window.sent = this.serialize() })</script>`,
      ),
  },
  {
    name: 'MooTools 1.4 toQueryString',
    what: 'the portal’s button',
    act: (page, site) =>
      serialised(
        page,
        site,
        `${debian(site, 'libjs-mootools', 'mootools')}<script>document.id('portal').addEvent('submit', function (event) { event.stop(); window.sent = this.toQueryString() })</script>`,
      ),
  },
  {
    name: 'layui form.on("submit")',
    what: 'data.field of the portal’s button',
    act: (page, site) =>
      serialised(
        page,
        site,
        `${script('/packages/layui/dist/layui.js')}<script>layui.use('form', function () { layui.form.on('submit(portal)', function (data) { window.sent = new URLSearchParams(data.field).toString(); return false }) })</script>`,
      ),
  },
];
