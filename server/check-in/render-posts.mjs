/** The posts of a pass: one large button where somebody can be checked in, and what is known of the others. */
function element(name, properties = {}, children = []) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

export function renderPosts(found, words, save) {
  return found.posts.map((post) =>
    element('li', {}, [
      element('h3', { textContent: post.title }),
      element('p', { className: 'when', textContent: whenAndWhere(found, post, words) }),
      ...(found.test ? [] : actions(found, post, words, save)),
    ]),
  );
}

function whenAndWhere({ timeZone }, { starts, ends, place }, { lang }) {
  const parts = [];
  if (starts.includes('T') && ends.includes('T')) {
    const day = { timeZone, month: 'long', day: 'numeric', weekday: 'short' };
    const clock = { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
    const [from, to] = [new Date(starts), new Date(ends)];
    const say = (date, options) => date.toLocaleString(lang, options);
    parts.push(`${say(from, day)} ${say(from, clock)}–${say(to, clock)}`);
  } else parts.push(starts === ends ? starts : `${starts} – ${ends}`);
  if (place) parts.push(place);
  return parts.join(' · ');
}

function actions(found, post, words, save) {
  const { state, day } = post;
  if (state === 'attended') {
    const hours = new Intl.NumberFormat(words.lang, { maximumFractionDigits: 2 }).format(
      post.hours,
    );
    return [
      element('p', { className: 'state', textContent: `✓ ${words.done(post.attended, hours)}` }),
      element('details', {}, [
        element('summary', { textContent: words.edit }),
        numbers(found, post, words, save),
      ]),
    ];
  }
  const note = state === 'confirmed' && day > found.today ? words.notYet : words.states[state];
  if (state !== 'confirmed' || day > found.today)
    return [element('p', { className: 'state', textContent: note })];
  const button = element('button', {
    type: 'button',
    className: day === found.today ? 'main' : '',
    textContent: words.checkIn,
  });
  button.setAttribute('aria-label', `${words.checkIn} ${post.title}`);
  button.addEventListener('click', () => save(post.post, {}));
  const before = [element('p', { className: 'state', textContent: note }), button];
  if (found.people === 1) return before;
  return [
    ...before,
    element('details', {}, [
      element('summary', { textContent: words.edit }),
      numbers(found, { ...post, attended: found.people, hours: post.length }, words, save),
    ]),
  ];
}

function numbers(found, post, words, save) {
  const box = (name, label, properties) => {
    const id = `${name}-${post.post}`;
    return element('div', {}, [
      element('label', { htmlFor: id, textContent: label }),
      element('input', {
        id,
        name,
        type: 'number',
        inputMode: 'decimal',
        required: true,
        ...properties,
      }),
    ]);
  };
  const form = element('form', {}, [
    element('div', { className: 'numbers' }, [
      box('people', words.people, { min: 1, max: found.people, step: 1, value: post.attended }),
      box('hours', words.hours, {
        min: 0,
        max: 744,
        step: 'any',
        value: Math.round(post.hours * 100) / 100,
      }),
    ]),
    element('button', { textContent: words.save }),
  ]);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const { people, hours } = Object.fromEntries(new FormData(form));
    save(post.post, { people: Number(people), hours: Number(hours) });
  });
  if (post.state === 'attended') {
    const undo = element('button', { type: 'button', textContent: words.undo });
    undo.addEventListener('click', () => save(post.post, { people: 0 }));
    form.append(undo);
  }
  return form;
}
