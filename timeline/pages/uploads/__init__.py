"""Take articles in: jobs, their results, days of publication to ask for."""
