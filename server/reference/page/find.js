// Finds what is typed among all names, best first: a name that begins so, then one that has it.
const up = document.currentScript.dataset.up;
const input = document.getElementById("find");
const list = document.getElementById("found");
const most = 40;

function rank(name, wanted) {
  const last = name.slice(name.lastIndexOf(".") + 1);
  return last === wanted ? 0 : last.startsWith(wanted) ? 1 : name.startsWith(wanted) ? 2 : name.includes(wanted) ? 3 : -1;
}

input.addEventListener("input", () => {
  const wanted = input.value.trim().toLowerCase();
  const found = wanted.length < 2 ? [] : globalThis.entries
    .map(([name, href, about]) => ({ name, href, about, rank: rank(name.toLowerCase(), wanted) }))
    .filter((entry) => entry.rank >= 0)
    .sort((a, b) => a.rank - b.rank || a.name.length - b.name.length);
  list.replaceChildren(...found.slice(0, most).map(({ name, href, about }) => {
    const item = document.createElement("li");
    const link = Object.assign(document.createElement("a"), { href: up + href, textContent: name });
    item.append(link, " ", Object.assign(document.createElement("span"), { textContent: about }));
    return item;
  }));
  if (wanted.length >= 2 && found.length === 0) {
    list.replaceChildren(Object.assign(document.createElement("li"), { textContent: "Nothing has this name." }));
  }
});
