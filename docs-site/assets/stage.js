// There is no server behind an example: the page answers in its place, as any page may.
document.addEventListener('civic-submit', function (event) {
  event.respondWith(
    Promise.resolve({
      receipt: 'K7F3-92QD',
      at: new Date().toISOString(),
      count: 1287,
      test: true,
    }),
  );
});
