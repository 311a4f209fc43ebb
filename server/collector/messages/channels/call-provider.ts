import { ProviderAway } from '../../jobs/job-runner.js';
import { providerProblem } from './provider-problem.js';

/** Milliseconds. */
const patience = 20_000;

/** Calls a provider over HTTP. @throws {@link ProviderAway} where nobody reaches it; else nobody knows what became of it. */
export async function callProvider(url: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(url, {
      ...request,
      // Whoever answers there now need not be whom the settings mean.
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    });
  } catch (error) {
    const problem = providerProblem(error);
    if (problem) throw new ProviderAway(problem);
    throw error;
  }
}
