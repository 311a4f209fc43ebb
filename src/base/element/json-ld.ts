interface ScriptPolicy {
  createScript(text: string): string;
}

let policy: ScriptPolicy | undefined;

/**
 * Under Trusted Types even a script that is data takes its text only from a policy. A page that wants JSON-LD allows this
 * one: `trusted-types lit-html civic-json-ld`.
 */
function trusted(text: string): string {
  const { trustedTypes } = globalThis as {
    trustedTypes?: { createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy };
  };
  policy ??= trustedTypes?.createPolicy('civic-json-ld', { createScript: (given) => given });
  return policy ? policy.createScript(text) : text;
}

const type = 'application/ld+json';

/**
 * Keeps one JSON-LD script in an element's light DOM, where crawlers look.
 * @param data what it says; without it the script is removed.
 */
export function describe(host: HTMLElement, data: unknown): void {
  const before = host.querySelector<HTMLScriptElement>(`:scope > script[type="${type}"]`);
  // Without `<`, so that no `</script>` ends the script early where the page is saved as text.
  const text = data ? JSON.stringify(data).replace(/</g, '\\u003c') : undefined;
  if (text === before?.text) return;
  before?.remove();
  if (!text) return;
  // Not by a template: lit binds nothing inside a script.
  const script = document.createElement('script');
  script.type = type;
  script.text = trusted(text);
  host.append(script);
}
