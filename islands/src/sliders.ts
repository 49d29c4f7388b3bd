// A range shows its value in words while it is dragged; the dates come from the server a moment later (htmx).
document.addEventListener("input", (event) => {
  const slider = event.target as HTMLInputElement;
  if (slider.type !== "range" || !slider.dataset.shows) return;
  show(slider);
});

for (const slider of document.querySelectorAll<HTMLInputElement>("input[type=range][data-shows]")) show(slider);

function show(slider: HTMLInputElement): void {
  const place = document.getElementById(slider.dataset.shows ?? "");
  if (place) place.textContent = slider.value;
  slider.style.setProperty("--at", String((slider.valueAsNumber - Number(slider.min)) / (Number(slider.max) - Number(slider.min))));
}
