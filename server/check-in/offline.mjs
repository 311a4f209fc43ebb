/** Keeps the stewards' page, and nothing of what it is told, so that it opens again where there is no network. */
const name = 'civic-check-in-1';
const files = [
  '',
  '/check-in.css',
  '/check-in.mjs',
  '/render-posts.mjs',
  '/words.mjs',
  '/outbox.mjs',
];

addEventListener('install', (event) => {
  const addresses = files.map((file) => `/check-in${file}`);
  event.waitUntil(caches.open(name).then((cache) => cache.addAll(addresses)));
});

addEventListener('activate', (event) => event.waitUntil(clients.claim()));

/** What is new comes from the network; what was kept, only where there is none. */
addEventListener('fetch', (event) => {
  if (event.request.method !== 'GET') return;
  event.respondWith(
    fetch(event.request).catch(async (error) => {
      const kept = await caches.match(new URL(event.request.url).pathname);
      if (kept) return kept;
      throw error;
    }),
  );
});
