"""What the learner model promises, stated one by one."""
