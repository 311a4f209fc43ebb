/**
 * The admin token lives in this tab alone and goes with it. A phone's camera opens a new tab for every pass:
 * that one asks the tabs that are open, so that nobody types it thirty times in the rain.
 */
const name = 'civic-check-in-token';
const tabs = new BroadcastChannel(name);
const patience = 300;

tabs.addEventListener('message', ({ data }) => {
  const token = sessionStorage.getItem(name);
  if (data === 'ask' && token) tabs.postMessage({ token });
});

export const keepToken = (token) => sessionStorage.setItem(name, token);
export const forgetToken = () => sessionStorage.removeItem(name);

export async function readToken() {
  const own = sessionStorage.getItem(name);
  if (own) return own;
  const given = await new Promise((resolve) => {
    const hear = ({ data }) => data?.token && resolve(data.token);
    tabs.addEventListener('message', hear);
    tabs.postMessage('ask');
    setTimeout(() => {
      tabs.removeEventListener('message', hear);
      resolve(undefined);
    }, patience);
  });
  if (given) keepToken(given);
  return given;
}
