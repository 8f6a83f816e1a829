"""Tables about the world outside the project: process APIs, what does not pickle, what Python says."""
