import assert from 'node:assert/strict';
import { test } from 'node:test';
import { XMLParser } from 'fast-xml-parser';
import {
  caseDesk,
  follow,
  members,
  openReports,
  passText,
  reportForm,
  secrets,
  sendReport,
} from './case-desk.js';
import type { TestCollector } from './collector.js';
import { onEachDatabase } from './databases.js';

/** The fields of the examples that the specification publishes, in their order. */
const published = {
  service: ['service_code', 'service_name', 'description', 'metadata', 'type', 'keywords', 'group'],
  attribute: [
    'variable',
    'code',
    'datatype',
    'required',
    'datatype_description',
    'order',
    'description',
    'values',
  ],
  request: [
    'service_request_id',
    'status',
    'status_notes',
    'service_name',
    'service_code',
    'description',
    'agency_responsible',
    'service_notice',
    'requested_datetime',
    'updated_datetime',
    'expected_datetime',
    'address',
    'address_id',
    'zipcode',
    'lat',
    'long',
    'media_url',
  ],
};

const sorted = (names: Iterable<string>): string[] => [...names].sort();
const parser = new XMLParser({ parseTagValue: false, ignoreDeclaration: true });

async function get(collector: TestCollector, path: string) {
  const response = await collector.get(`/open311/test/${path}`);
  const text = await response.text();
  const type = response.headers.get('Content-Type');
  return {
    status: response.status,
    type,
    text,
    json: path.includes('.xml') ? undefined : JSON.parse(text),
  };
}

async function post(collector: TestCollector, sent: Record<string, string>, format = 'json') {
  const response = await collector.app.request(`/open311/test/requests.${format}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8' },
    body: new URLSearchParams(sent).toString(),
  });
  return { status: response.status, text: await response.text() };
}

const consent = { id: 'use', version: '2', text: '我同意用这些资料办理。', required: true };
const floor = { name: 'floor', type: 'number', label: '几楼', required: true };
const asked = { ...reportForm, fields: [...reportForm.fields, floor], consents: [consent] };

await onEachDatabase('Open311 GeoReport v2', ({ fresh }) => {
  test('lists services and what they ask, in JSON and in XML, with the fields of the published examples', async () => {
    const collector = await openReports(await fresh(), { forms: [asked] });
    const { json, type } = await get(collector, 'services.json?jurisdiction_id=test');
    assert.match(type!, /application\/json/);
    assert.deepEqual(
      json.map((one: object) => sorted(Object.keys(one))),
      [0, 1].map(() => sorted(published.service)),
    );
    assert.deepEqual(
      [json[0].service_code, json[0].service_name, json[0].metadata],
      ['lights', '路灯', true],
    );
    const asXml = await get(collector, 'services.xml');
    assert.equal(asXml.type, 'text/xml; charset=utf-8');
    assert.match(
      asXml.text,
      /^<\?xml version="1\.0" encoding="utf-8"\?>\n<services>\n\s*<service>/,
    );
    const { services } = parser.parse(asXml.text);
    assert.deepEqual(
      services.service.map(({ service_code }: { service_code: string }) => service_code),
      ['lights', 'waste'],
    );

    const definition = (await get(collector, 'services/lights.json')).json;
    assert.deepEqual(sorted(Object.keys(definition.attributes[0])), sorted(published.attribute));
    assert.deepEqual(
      definition.attributes.map(
        (one: { code: string; datatype: string; required: boolean; order: number }) => [
          one.code,
          one.datatype,
          one.required,
          one.order,
        ],
      ),
      [
        ['floor', 'number', true, 1],
        ['consent-use', 'singlevaluelist', true, 2],
      ],
    );
    const { service_definition } = parser.parse((await get(collector, 'services/lights.xml')).text);
    assert.equal(service_definition.attributes.attribute[1].values.value.key, '2');
    for (const [path, code] of [
      ['services.json?jurisdiction_id=elsewhere', 404],
      ['services/none.json', 404],
      ['requests/none.json', 404],
      ['requests.json?start_date=yesterday', 400],
    ] as const) {
      const refused = await get(collector, path);
      assert.deepEqual([refused.status, refused.json[0].code], [code, code], path);
    }
    const { errors } = parser.parse((await get(collector, 'services/none.xml')).text);
    assert.equal(errors.error.code, '404');
    const discovery = (await get(collector, 'discovery.json')).json;
    assert.equal(discovery.endpoints[0].specification, 'http://wiki.open311.org/GeoReport_v2');
    await collector.close();
  });

  test('shows public cases only, with their states, notes and updates', async () => {
    const collector = await openReports(await fresh(), { members });
    const desk = caseDesk(collector);
    await sendReport(collector);
    const { record } = (await desk.list()).cases[0]!;
    assert.deepEqual((await get(collector, 'requests.json')).json, []);
    assert.equal((await get(collector, `requests/${record}.json`)).status, 404);
    await desk.must(
      record,
      passText({
        summary: '<晚上> & "暗"',
        place: { name: '东门', position: { latitude: 42.9, longitude: 125.1 } },
      }),
    );
    await desk.must(record, { kind: 'assign', responsible: 'property', due: '2100-01-01' });
    await desk.must(record, {
      kind: 'reply',
      status: 'in-progress',
      isPublic: true,
      text: '师傅已到',
    });
    const [shown] = (await get(collector, 'requests.json')).json;
    assert.deepEqual(sorted(Object.keys(shown)), sorted(published.request));
    assert.deepEqual(
      [
        shown.status,
        shown.status_notes,
        shown.service_name,
        shown.agency_responsible,
        shown.lat,
        shown.expected_datetime,
      ],
      ['open', '师傅已到', '路灯', '物业服务中心', 42.9, '2099-12-31T16:00:00Z'],
    );
    assert.match(shown.requested_datetime, /^\d{4}-\d\d-\d\dT\d\d:\d\d:00Z$/);
    const { service_requests } = parser.parse((await get(collector, 'requests.xml')).text);
    assert.equal(service_requests.request.description, '三单元门口路灯不亮\n<晚上> & "暗"');
    assert.deepEqual(sorted(Object.keys(service_requests.request)), sorted(published.request));
    for (const path of [
      'requests.json',
      'requests.xml',
      `requests/${record}.json`,
      'servicerequestupdates.json',
    ])
      for (const own of [secrets.name, secrets.tel, secrets.what])
        assert.ok(!(await get(collector, path)).text.includes(own), `${own} in ${path}`);

    await desk.must(record, { kind: 'reply', status: 'done', isPublic: true });
    const updates = (await get(collector, 'servicerequestupdates.json')).json;
    assert.deepEqual(
      updates.map((one: { status: string; description: string; service_request_id: string }) => [
        one.status,
        one.description,
        one.service_request_id,
      ]),
      [
        ['in_progress', '师傅已到', record],
        ['fixed', '', record],
      ],
    );
    const { service_requests_updates } = parser.parse(
      (await get(collector, 'servicerequestupdates.xml')).text,
    );
    assert.equal(service_requests_updates.request_update[1].update_id, `${record}-2`);
    for (const [query, count] of [
      ['status=open', 0],
      ['status=open,closed', 1],
      ['service_code=waste', 0],
      ['service_code=lights,waste', 1],
      [`service_request_id=${record},none`, 1],
      ['start_date=2100-01-01T00:00:00Z', 0],
      ['end_date=2100-01-01T00:00:00Z', 1],
      ['page=2', 0],
    ] as const)
      assert.equal((await get(collector, `requests.json?${query}`)).json.length, count, query);
    await collector.close();
  });

  test('dates a request by the updates that have a date, and lists no other', async () => {
    const updates = [
      { when: '7月4日晚', status: 'accepted', text: '来电' },
      { at: '2023-07-05T07:00+08:00', status: 'in-progress', text: '到现场' },
      { when: '次日中午前', status: 'done', text: '恢复供水' },
    ];
    const records = [{ id: 'pipe', kind: 'case', title: '停水', updates }];
    const collector = await openReports(await fresh(), { records });
    const [request] = (await get(collector, 'requests/pipe.json')).json;
    const { status, status_notes, requested_datetime, updated_datetime } = request;
    assert.deepEqual(
      [status, status_notes, requested_datetime, updated_datetime],
      ['closed', '恢复供水', '2023-07-04T23:00:00Z', '2023-07-04T23:00:00Z'],
    );
    const shown = (await get(collector, 'servicerequestupdates.json')).json;
    assert.deepEqual(
      shown.map(({ update_id, description }: Record<string, string>) => [update_id, description]),
      [['pipe-2', '到现场']],
    );
    await collector.close();
  });

  test('takes the published example of a request, by the check of the form, and answers with a private link', async () => {
    const collector = await openReports(await fresh(), { forms: [asked] });
    const desk = caseDesk(collector);
    // As the specification publishes it, with a service of this feed and what that asks.
    const example = {
      api_key: 'xyz',
      jurisdiction_id: 'test',
      service_code: 'lights',
      lat: '37.76524078',
      long: '-122.4212043',
      address_string: '1234 5th street',
      email: 'smit333@sfgov.edu',
      device_id: 'tt222111',
      account_id: '123456',
      first_name: 'John',
      last_name: 'Smith',
      phone: '13812345678',
      description: 'A large sinkhole is destroying the street',
    };
    const refused = await post(collector, example);
    assert.equal(refused.status, 400);
    assert.match(refused.text, /floor missing.*consents\/- missing|consents/);
    const whole = { ...example, 'attribute[floor]': '3', 'attribute[consent-use]': '2' };
    const { status, text } = await post(collector, whole, 'xml');
    assert.equal(status, 201, text);
    const { request } = parser.parse(text).service_requests;
    assert.deepEqual(
      (await get(collector, `requests/${request.service_request_id}.json`)).status,
      404,
    );
    const { answers } = await desk.show(request.service_request_id);
    assert.deepEqual(answers, {
      category: 'lights',
      what: example.description,
      where: { text: '1234 5th street', latitude: 37.76524, longitude: -122.4212 },
      name: 'John Smith',
      tel: '13812345678',
      floor: 3,
    });
    const link = new URL(/https?:\S+/.exec(request.service_notice)![0].replace(/&amp;/g, '&'));
    const own = Object.fromEntries(new URLSearchParams(link.hash.slice(1)));
    assert.deepEqual((await follow(collector, own)).body.status, 'received');
    await desk.must(request.service_request_id, passText());
    assert.equal(
      (await get(collector, `requests/${request.service_request_id}.json`)).json.length,
      1,
    );
    for (const [sent, code] of [
      [{ ...whole, service_code: '' }, 400],
      [{ ...whole, service_code: 'none' }, 404],
      [{ ...whole, jurisdiction_id: 'city.gov' }, 404],
      [{ ...whole, lat: 'north' }, 400],
    ] as const)
      assert.equal((await post(collector, sent)).status, code);
    await collector.close();
  });
});
