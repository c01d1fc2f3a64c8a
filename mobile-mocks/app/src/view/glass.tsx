// A place to sign with a finger. Who cannot draw is given another way by the screen that shows it.
import { useRef } from "preact/hooks";
import { t } from "../i18n/i18n.ts";
import { Button } from "./button.tsx";

export function Glass({ label, drawn }: { label: string; drawn: (is: boolean) => void }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawing = useRef(false);
  const place = (event: PointerEvent): [number, number] => {
    const box = canvas.current!.getBoundingClientRect();
    return [((event.clientX - box.left) / box.width) * 600, ((event.clientY - box.top) / box.height) * 200];
  };
  const start = (event: PointerEvent) => {
    drawing.current = true;
    canvas.current!.setPointerCapture(event.pointerId);
    const pen = canvas.current!.getContext("2d")!;
    pen.lineWidth = 4;
    pen.lineCap = "round";
    pen.strokeStyle = getComputedStyle(canvas.current!).color;
    pen.beginPath();
    pen.moveTo(...place(event));
  };
  const move = (event: PointerEvent) => {
    if (drawing.current) {
      const pen = canvas.current!.getContext("2d")!;
      pen.lineTo(...place(event));
      pen.stroke();
      drawn(true);
    }
  };
  const clear = () => {
    canvas.current!.getContext("2d")!.clearRect(0, 0, 600, 200);
    drawn(false);
  };
  return (
    <div class="glass">
      <canvas
        ref={canvas}
        width={600}
        height={200}
        role="img"
        aria-label={label}
        onPointerDown={start}
        onPointerMove={move}
        onPointerUp={() => (drawing.current = false)}
      />
      <Button onClick={clear}>{t("glass.clear")}</Button>
    </div>
  );
}
