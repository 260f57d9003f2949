using BenchmarkDotNet.Running;
using ReviewFunctions.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(FeedBenchmarks).Assembly).Run(args);
