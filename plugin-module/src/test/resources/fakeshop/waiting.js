// The return page while the bank takes its time: looks again, less and less often.
const standing = location.pathname.replace(/[a-z]+$/, "standing") + location.search;
let pause = 2000;

async function look() {
  let next = "wait";
  try {
    const response = await fetch(standing);
    if (response.ok) next = (await response.json()).next;
  } catch {
    // the shop is away: the next look tries again
  }
  if (next === "reload") location.reload();
  else again();
}

function again() {
  setTimeout(look, pause);
  pause = Math.min(pause * 1.5, 30000);
}

again();
