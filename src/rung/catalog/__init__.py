"""Reading and checking `content/` into one immutable `Catalog`. Knows no learner, no database, no page."""

from rung.catalog.load import ContentFault, content_path, load, load_task
from rung.catalog.model import Catalog, ItemSpec, Lesson, Role, Skill, Task

__all__ = ["Catalog", "ContentFault", "ItemSpec", "Lesson", "Role", "Skill", "Task", "content_path", "load", "load_task"]
