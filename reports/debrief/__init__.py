"""The debrief: what the group takes home, one chapter a module, in the order of a good evaluation.

It is put together in `putting_together`, not here: who only wants a question for a lesson need not wait for pictures.
"""
