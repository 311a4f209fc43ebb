/**
 * What a phone without network goes on with: the passes of today as they were shown last, for an hour and in this tab
 * only; and what was done meanwhile, until the server has it. That is kept without names, and it outlives the tab: a
 * phone closes pages as it likes.
 */
const passesName = 'civic-check-in-passes';
const doneName = 'civic-check-in-done';

/** Milliseconds: after that the list says too little of who has cancelled. */
const goodFor = 3_600_000;

const read = (storage, name) => JSON.parse(storage.getItem(name) ?? 'null');
const write = (storage, name, value) => storage.setItem(name, JSON.stringify(value));

/** As it is printed, however it is typed. */
const plain = (receipt) =>
  receipt
    .normalize('NFKC')
    .replace(/[^0-9A-Za-z]/g, '')
    .toUpperCase();

export const passes = {
  keep: (all) => write(sessionStorage, passesName, { at: Date.now(), all }),
  forget: () => sessionStorage.removeItem(passesName),
  /** Put in the place of the one that is kept. */
  update(pass) {
    const kept = read(sessionStorage, passesName);
    if (!kept) return;
    const others = kept.all.filter(({ receipt }) => receipt !== pass.receipt);
    write(sessionStorage, passesName, { at: kept.at, all: [...others, pass] });
  },
  find(receipt) {
    const kept = read(sessionStorage, passesName);
    if (!kept || Date.now() - kept.at > goodFor) return undefined;
    return kept.all.find((pass) => plain(pass.receipt) === plain(receipt));
  },
};

export const outbox = {
  get all() {
    return read(localStorage, doneName) ?? [];
  },
  add: (done) => write(localStorage, doneName, [...outbox.all, done]),
  remove(done) {
    const left = outbox.all.filter(
      ({ receipt, post }) => receipt !== done.receipt || post !== done.post,
    );
    write(localStorage, doneName, left);
  },
};
