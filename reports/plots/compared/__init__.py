"""Pictures of comparisons: what an improvement changed, in many plays."""
