// Nest reads decorator metadata while its classes load, so these three come before any file of ours.
import 'reflect-metadata';
import '@nestjs/common';
import '@nestjs/core';
