using BenchmarkDotNet.Running;
using ReviewFunctions.Benchmarks;
using ReviewFunctions.Benchmarks.Images;

switch (args)
{
    case ["images"]:
        await DevelopFigures.PrintAsync();
        await UploadFigures.PrintAsync();
        break;
    case [DevelopFigures.Command, var file]:
        DevelopFigures.Develop(file);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(FeedBenchmarks).Assembly).Run(args);
        break;
}
