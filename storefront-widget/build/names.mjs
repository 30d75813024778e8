/**
 * Names of ours that the panel's file need not spell out: methods, words and properties that only its own code uses.
 * None of the wire, the browser's storage, the DOM or the loader may stand here, and none that is looked up by a text.
 */
export const ownNames = `
  heard recall happen connect welcomed uploads uploading choose standing waiting connection uphold renewed unclaim
  eager leaves begun fresh retried newestOwn starts ends actions chosen launcher mails texts waitingForAgent
  charactersLeft quickStarts quickStartsLabel quickReplies quickRepliesLabel otherLanguage offlineUnsent notSent
  greeting closedHint fileTooBig fileRefused fileWaits attached answering nextStep unread emoji mood assistant team
  problems look begin tell goes transcript answers fire again restart leave drops take changes tidy menu save mail
  retry busy checkout offline sending ended beat hello wake claim percent field entry silent speaks attach written
  filesAddress liveAddress label watch renew share keep online shared missing check prove typed drop waits session
  root grant change say ask stop current props unmount image first wanted left panel speak why charged reach known
  rate erase privacy rating nobody speaks signs claims plan planned hurry reset tellInTime nextAfterOthers thanks
  question closeNote shows
`
  .trim()
  .split(/\s+/);

/** Those that something of the browser has, too: a call of it would be spelled wrong. */
export function takenNames(names) {
  const all = Object.getOwnPropertyNames(globalThis).filter((name) => !name.startsWith("__"));
  const shared = all.map((name) => globalThis[name]);
  const things = shared.flatMap((thing) => [thing, thing?.prototype]).filter((thing) => Object(thing) === thing);
  const taken = new Set(things.filter((thing) => thing !== globalThis).flatMap(Object.getOwnPropertyNames));
  return names.filter((name) => taken.has(name));
}
