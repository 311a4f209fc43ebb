import { encode } from 'uqr';
const width = 1080;
const height = 1440;
const margin = 120;
/** Draws a certificate on paper white, large enough to be printed at postcard size. */
export function drawCertificate({ heading, sentence, lines, address, font, }) {
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext('2d');
    context.fillStyle = '#fffdf8';
    context.fillRect(0, 0, width, height);
    context.strokeStyle = '#8c1c13';
    context.lineWidth = 6;
    context.strokeRect(48, 48, width - 96, height - 96);
    context.lineWidth = 2;
    context.strokeRect(62, 62, width - 124, height - 124);
    context.textAlign = 'center';
    context.fillStyle = '#8c1c13';
    context.font = `700 84px ${font}`;
    context.fillText(heading, width / 2, 300);
    context.fillStyle = '#1c1a17';
    context.font = `60px ${font}`;
    let y = 500;
    for (const line of wrap(context, sentence, width - margin * 2)) {
        context.fillText(line, width / 2, y);
        y += 96;
    }
    context.font = `34px ${font}`;
    y = 880;
    for (const line of lines) {
        context.fillText(line, width / 2, y);
        y += 56;
    }
    drawCode(context, address, 260, height - 400);
    return canvas;
}
/** Breaks where there is a space, else anywhere, as Chinese may. */
function wrap(context, text, room) {
    const lines = [];
    let line = '';
    for (const piece of text.match(/[\w'’.,-]+\s*|./gsu) ?? []) {
        if (line && context.measureText(line + piece).width > room) {
            lines.push(line.trim());
            line = '';
        }
        line += piece;
    }
    return [...lines, line.trim()].slice(0, 5);
}
function drawCode(context, address, side, top) {
    const { data, size } = encode(address, { border: 2 });
    const unit = side / size;
    const left = (width - side) / 2;
    context.fillStyle = '#000';
    data.forEach((row, y) => row.forEach((dark, x) => dark && context.fillRect(left + x * unit, top + y * unit, Math.ceil(unit), Math.ceil(unit))));
}
