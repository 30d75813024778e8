/**
 * Names of ours that the panel's file need not spell out: methods, words and properties that only its own code uses.
 * None of the wire, the browser's storage, the DOM or the loader may stand here, and none that is looked up by a text.
 */
export const ownNames = `
  heard recall happen connect welcomed uploads uploading choose standing waiting connection uphold renewed unclaim eager
  leaves begun fresh retried newestOwn starts ends actions chosen launcher mails texts
  waitingForAgent charactersLeft quickStarts quickStartsLabel quickReplies quickRepliesLabel otherLanguage offlineUnsent
  notSent greeting closedHint fileTooBig fileRefused fileWaits attached answering nextStep unread emoji
  mood sign write assistant team problems look begin tell goes transcript answers fire store again restart
  leave drops take changes tidy menu save mail
  retry busy checkout offline sending ended beat hello wake claim percent field entry silent speaks attach written
  filesAddress liveAddress label watch renew share keep online shared release missing check ready prove typed drop waits
  session root grant change say ask stop current props unmount image first wanted left panel speak why charged cancel
  reach known rate erase privacy rating nobody speaks signs claims plan planned hurry reset tellInTime nextAfterOthers mark
  thanks question closeNote shows clear
`
  .trim()
  .split(/\s+/);
