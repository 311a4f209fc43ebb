import { html, nothing, svg } from 'lit';
const percent = (share) => `${Math.round(share * 1e4) / 100}%`;
/** Numbers closer than this to the next one would run into it; the tick alone stays. */
const closest = 0.14;
/** A bar, or upright a thermometer: what is filled is scaled, never sized, so that a change costs no layout. */
export function renderColumn(share, ticks, upright) {
    return svg `<rect part="bar" class="fill" width="100%" height="100%" transform=${upright ? `scale(1 ${share})` : `scale(${share} 1)`}></rect>${ticks.map(([at, label], index) => {
        const along = percent(upright ? 1 - at : at);
        const [x, y] = upright ? ['1.2em', along] : [along, '1.1em'];
        return svg `<line x1=${upright ? 0 : x} y1=${upright ? y : 0} x2=${x} y2=${y}></line><text x=${x} y=${y}>${ticks[index + 1]?.[0] - at < closest ? nothing : label}</text>`;
    })}${upright ? svg `<circle class="fill" cx=".4em" cy="7.4em" r=".8em"></circle>` : nothing}`;
}
/** A thin circle all around and a thick one as far as it goes: told apart in black and white too. */
export const renderRing = (share, text) => svg `<circle cx="50" cy="50" r="43"></circle><circle part="bar" class="arc" cx="50" cy="50" r="43" pathLength="1" stroke-dasharray="${share} 1" transform="rotate(-90 50 50)"></circle><text x="50" y="50">${text}</text>`;
/** A line through readings, time from left to right; the box scales it. */
export function renderLine(readings) {
    const days = readings.map(({ at }) => Date.parse(at) / 864e5);
    const heights = readings.map(({ value }) => -value);
    const top = Math.min(...heights);
    const box = [days[0], top, days[days.length - 1] - days[0] || 1, Math.max(...heights) - top || 1];
    return html `<svg part="track" class="line" viewBox=${box.join(' ')} preserveAspectRatio="none" aria-hidden="true"><polyline points=${days.map((day, index) => [day, heights[index]]).join(' ')}></polyline></svg>`;
}
