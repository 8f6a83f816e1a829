/**
 * Draws `media/icon.png`: a parent, its child, and the arrow between them that does not arrive.
 *
 *     node scripts/icon.mjs
 */

import { writeFileSync } from "node:fs";
import { crc32, deflateSync } from "node:zlib";

const SIZE = 256;
const SAMPLES = 4;
const [NIGHT, LIGHT, RED] = [[24, 33, 58], [236, 241, 255], [255, 92, 92]];

const { hypot, max, min, abs, sin, PI } = Math;
/** How far a point is outside of a shape; negative inside. */
const disc = (x, y, r) => (px, py) => hypot(px - x, py - y) - r;
const ring = (x, y, r, width) => (px, py) => abs(hypot(px - x, py - y) - r) - width / 2;
const stroke = (ax, ay, bx, by, width) => (px, py) => {
  const along = max(0, min(1, ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2)));
  return hypot(px - ax - along * (bx - ax), py - ay - along * (by - ay)) - width / 2;
};
const panel = (px, py) => hypot(max(0, abs(px - 128) - 80), max(0, abs(py - 128) - 80)) - 44;
const squiggle = (px, py) => (px < 52 || px > 204 ? 99 : abs(py - 206 - 9 * sin((px / 19) * PI)) * 0.55 - 5);

/** From back to front. */
const PICTURE = [
  [panel, NIGHT],
  [disc(72, 104, 34), LIGHT],
  [ring(190, 104, 29, 10), LIGHT],
  [stroke(114, 104, 140, 104, 12), LIGHT],
  [stroke(132, 86, 150, 104, 12), LIGHT],
  [stroke(132, 122, 150, 104, 12), LIGHT],
  [squiggle, RED],
];

function pixel(x, y) {
  const sum = [0, 0, 0, 0];
  for (let sample = 0; sample < SAMPLES ** 2; sample += 1) {
    const [px, py] = [x + ((sample % SAMPLES) + 0.5) / SAMPLES, y + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES];
    const color = PICTURE.findLast(([shape]) => shape(px, py) <= 0)?.[1];
    color?.forEach((value, channel) => (sum[channel] += value));
    sum[3] += color === undefined ? 0 : 1;
  }
  const covered = sum[3];
  return [...sum.slice(0, 3).map((value) => Math.round(value / (covered || 1))), Math.round((255 * covered) / SAMPLES ** 2)];
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

const header = Buffer.alloc(13);
header.writeUInt32BE(SIZE, 0);
header.writeUInt32BE(SIZE, 4);
header.set([8, 6, 0, 0, 0], 8); // 8 bits a channel, with transparency
const span = [...Array(SIZE).keys()];
const rows = span.map((y) => Buffer.from([0, ...span.flatMap((x) => pixel(x, y))]));
const png = [
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  chunk("IHDR", header),
  chunk("IDAT", deflateSync(Buffer.concat(rows), { level: 9 })),
  chunk("IEND", Buffer.alloc(0)),
];
writeFileSync(new URL("../media/icon.png", import.meta.url), Buffer.concat(png));
