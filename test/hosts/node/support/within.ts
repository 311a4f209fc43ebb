/** Ends what hangs: a browser that is gone never answers its driver. */
export async function within<T>(milliseconds: number, act: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no end within ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([act(), limit]);
  } finally {
    clearTimeout(timer);
  }
}
