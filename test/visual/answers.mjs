/** What the servers of the states answer: the same receipt and the same day in every picture. */
const receipt = { receipt: 'K7F3-92QD', at: '2030-02-25T09:00:00+08:00', count: 1287 };
const pass = {
  ...receipt,
  count: 12,
  people: 1,
  sequence: 0,
  posts: [
    { post: 'gang-04-caishi-am', state: 'confirmed' },
    { post: 'gang-04-laojie-am', state: 'waiting', position: 2 },
    { post: 'gang-04-laojie-pm', state: 'cancelled' },
  ],
  checkIn: '/check-in#K7F3-92QD.code',
};

const json = (status, body) => ({
  status,
  contentType: status < 300 ? 'application/json' : 'application/problem+json',
  body: JSON.stringify(body),
});
const problem = (status, code, errors) =>
  json(status, { type: 'about:blank', title: code, status, code, errors });

const answers = {
  signed: json(201, receipt),
  withdrawn: json(201, receipt),
  'withdrawn/withdraw': json(200, { count: 1286 }),
  known: problem(409, 'already-signed'),
  refused: problem(403, 'refused'),
  filled: json(201, receipt),
  unwanted: problem(403, 'refused'),
  proved: problem(403, 'refused', [{ pointer: '/codes/phone', code: 'missing' }]),
  'proved/code': json(202, {}),
  pass: json(201, pass),
  taken: problem(409, 'full', [{ pointer: '/posts/0', code: 'full' }]),
};

/** A name without an answer is a server that cannot be reached. */
export async function answerForms(page) {
  await page.route('**/submissions/**', (route) => {
    const answer = answers[new URL(route.request().url()).pathname.replace('/submissions/', '')];
    return answer ? route.fulfill(answer) : route.abort();
  });
}

/** Fills in what a form asks and sends it. */
export async function send(page, name, posts = []) {
  const form = page.locator(`#${name}`);
  await form.locator('#name').fill('王示例');
  if (posts.length > 0) await form.locator('#phone').fill('13900000000');
  for (const post of posts) await form.locator(`input[type=checkbox][name$="${post}"]`).check();
  for (const box of await form.locator('input[type=checkbox][name*=data]').all()) await box.check();
  await form.locator('[part~=submit]').click();
}
