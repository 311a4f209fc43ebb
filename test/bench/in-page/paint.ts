/** Marks an act and the painting of its frame, and nothing that comes in later frames. */
export async function paint(act: () => void): Promise<void> {
  performance.mark('asked');
  act();
  await new Promise<void>((done) => {
    requestAnimationFrame(() => setTimeout(done));
  });
  performance.mark('painted');
}
