// Reads an iCalendar file with ical.js and says what is in it, as JSON.
import ICAL from 'ical.js';
import { readFileSync } from 'node:fs';

const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, 'utf8')));
const text = (part, name) => part.getFirstPropertyValue(name)?.toString() ?? null;
const values = (part, names) => Object.fromEntries(names.map(name => [name, text(part, name)]));

console.log(JSON.stringify({
  ...values(calendar, ['version', 'prodid', 'name', 'x-wr-calname', 'source', 'url', 'refresh-interval', 'x-published-ttl']),
  events: calendar.getAllSubcomponents('vevent').map(event => ({
    ...values(event, ['uid', 'summary', 'description', 'location', 'url', 'status', 'sequence', 'last-modified', 'dtstamp', 'dtstart', 'dtend', 'transp', 'categories']),
    allDay: event.getFirstPropertyValue('dtstart').isDate,
    alarms: event.getAllSubcomponents('valarm').map(alarm => text(alarm, 'trigger')),
  })),
}));
