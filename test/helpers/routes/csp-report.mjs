/** Collects violation reports: `report-uri /__test__/csp-report?key=…`, read back with `GET`. */
import { createStore, readBody, sendJson } from './answer.mjs';

const reports = createStore(() => []);

export async function serveCspReport(context) {
  const kept = reports.get(context.query.key);
  if (context.method === 'POST') {
    kept.push(JSON.parse(await readBody(context)));
    return sendJson(context, {}, 201);
  }
  return sendJson(context, kept);
}
