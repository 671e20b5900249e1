"""What anybody does at home who wants something of the organisation, in small steps."""
