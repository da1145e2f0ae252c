-- A person has few ratings, so that all of them are read as well by (employee_id, competency_id, rated_on desc, id desc).
-- Beside it this one only misled: the planner takes either for one competency of one person, and here reads all of them.
drop index performance.review_ratings_employee_id_rated_on_id_idx;
