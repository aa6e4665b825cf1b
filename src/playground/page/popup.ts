// Places a popup beside what opened it, above or below, inside the window.

const GAP_PX = 4;
const MARGIN_PX = 8;

/** Opens a popover under its opener, or over it where there is more room; it follows while something scrolls. */
export function openBeside(popup: HTMLElement, opener: HTMLElement): void {
  popup.showPopover();
  place(popup, opener);
  const ending = new AbortController();
  const follow = (event: Event): void => {
    const isOwn = event.target instanceof Node && popup.contains(event.target);
    if (!isOwn) place(popup, opener);
  };
  document.addEventListener('scroll', follow, { capture: true, signal: ending.signal });
  addEventListener('resize', follow, { signal: ending.signal });
  popup.addEventListener('toggle', (event) => event.newState === 'closed' && ending.abort(), {
    signal: ending.signal,
  });
}

function place(popup: HTMLElement, opener: HTMLElement): void {
  const anchor = opener.getBoundingClientRect();
  if (anchor.bottom < 0 || anchor.top > innerHeight) {
    popup.hidePopover();
    return;
  }
  const below = innerHeight - anchor.bottom - GAP_PX - MARGIN_PX;
  const above = anchor.top - GAP_PX - MARGIN_PX;
  popup.style.maxHeight = '';
  popup.style.minWidth = `${anchor.width}px`;
  const wanted = popup.offsetHeight;
  const isBelow = wanted <= below || below >= above;
  const height = Math.min(wanted, isBelow ? below : above);
  popup.style.maxHeight = `${height}px`;
  popup.style.top = `${isBelow ? anchor.bottom + GAP_PX : anchor.top - GAP_PX - height}px`;
  const left = Math.min(anchor.left, innerWidth - popup.offsetWidth - MARGIN_PX);
  popup.style.left = `${Math.max(MARGIN_PX, left)}px`;
}
