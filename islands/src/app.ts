// The script every page loads: htmx for swaps, and the small behaviours that stand beside it.
import "htmx.org";
import "./drafts";
import "./keys";
import "./live";
import "./order";
import "./sliders";
import "./theme";
