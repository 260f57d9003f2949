using ReviewFunctions.Cli.Running;

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};
return await CommandLine.RunAsync(args, Surroundings.OfThisProcess(), stop.Token);
