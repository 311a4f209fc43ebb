import { html, nothing, svg } from 'lit';
/**
 * A goal that is behind, at its place on the way, with its number. What stands in a drawing of its own turns
 * around its own place: WebKit turns text around another one, whatever `transform-box` says.
 */
export const renderTick = (x, label) => svg `<svg x=${x}><line y2="1.1em"></line><text y="2.3em">${label}</text></svg>`;
// What both drawings say to who hears the page stands twice: a template in a template costs every meter an instance and a part.
/** What is filled is scaled, never sized, so that a change costs no layout. A thermometer is a bar that the style sheet sets upright. */
export const renderBar = ({ least, most, now, share, spoken }, ticks) => html `<svg
    part="track"
    role="meter"
    aria-labelledby="label"
    aria-valuemin=${least}
    aria-valuemax=${most}
    aria-valuenow=${now}
    aria-valuetext=${spoken}
    class=${ticks[1] ? 'ticks' : nothing}
  >
    <rect part="bar" class="fill" width="100%" height="100%" transform="scale(${share} 1)"></rect>
    ${ticks}
  </svg>`;
/** A thin circle all around and a thick one as far as it goes: told apart in black and white too. */
export const renderRing = ({ least, most, now, share, spoken }, text) => html `<svg
    part="track"
    role="meter"
    aria-labelledby="label"
    aria-valuemin=${least}
    aria-valuemax=${most}
    aria-valuenow=${now}
    aria-valuetext=${spoken}
  >
    <circle cx="3.5em" cy="3.5em" r="3em"></circle>
    <circle
      part="bar"
      class="arc"
      cx="3.5em"
      cy="3.5em"
      r="3em"
      pathLength="1"
      stroke-dasharray="${share} 1"
    ></circle>
    <svg x="50%" y="55%"><text>${text}</text></svg>
  </svg>`;
