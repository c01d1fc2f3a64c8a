import { render } from "preact";
import { App } from "./app.tsx";
import { language, speak } from "./i18n/i18n.ts";
import { begin, door } from "./session/session.ts";
import { alone } from "./session/window.ts";
import { paint, theme } from "./view/theme.ts";
import "./style/base.css";
import "./style/parts.css";
import "./style/screens.css";

speak(language.value);
paint(theme.value);
render(<App />, document.getElementById("app")!);
alone(
  () => void begin(),
  () => door.set({ is: "elsewhere" }),
);
if ("serviceWorker" in navigator) {
  void navigator.serviceWorker.register("/app/sw.js", { scope: "/app/" });
}
void navigator.storage?.persist?.();
