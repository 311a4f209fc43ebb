import { describeRoute, resolver, type DescribeRouteOptions } from 'hono-openapi';
import { problemDetails } from '../../../src/contract/index.js';

type Schema = Parameters<typeof resolver>[0];
type Responses = NonNullable<DescribeRouteOptions['responses']>;

interface Description {
  summary: string;
  description?: string;
  /** What is sent, by media type; `undefined` where there is no schema for it. */
  body?: Record<string, Schema | undefined>;
  keyed?: boolean;
  /** Whose token it needs; in place of the administrator's a session will do. What is wrong is refused as 401. */
  admin?: boolean;
  steward?: boolean;
  answers: Record<number, { description: string; media?: string; schema?: Schema }>;
  /** Refusals, all of them problem details. */
  problems?: Record<number, string>;
}

/** Describes a route for the OpenAPI document, with the contract's own schemas. */
export function describe(route: Description) {
  const responses: Responses = {};
  for (const [status, { description, media = 'application/json', schema }] of Object.entries(
    route.answers,
  )) {
    responses[status] = {
      description,
      ...((schema || media !== 'application/json') && {
        content: { [media]: schema ? { schema: resolver(schema) } : {} },
      }),
    };
  }
  const problems = {
    ...(route.admin && { 401: 'No token and no session, or a wrong token.' }),
    ...route.problems,
  };
  for (const [status, description] of Object.entries(problems)) {
    responses[status] = {
      description,
      content: { 'application/problem+json': { schema: resolver(problemDetails) } },
    };
  }
  const body: Record<string, object> = {};
  for (const [media, schema] of Object.entries(route.body ?? {}))
    body[media] = { schema: schema ? resolver(schema) : { type: 'object' } };
  return describeRoute({
    summary: route.summary,
    ...(route.description && { description: route.description }),
    ...(route.keyed && { parameters: [keyParameter] }),
    ...(route.admin && { security: [{ admin: [] }, { session: [] }] }),
    ...(route.steward && { security: [{ steward: [] }] }),
    ...(route.body && { requestBody: { required: true, content: body } }),
    responses,
  });
}

const keyParameter = {
  name: 'Idempotency-Key',
  in: 'header' as const,
  required: true,
  description:
    'The same for every try of one submission; in a form that is sent without script the hidden field civic_key or idempotency-key.',
  schema: { type: 'string' as const },
};
