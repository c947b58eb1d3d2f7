using System.Text;
using NtmWorkflow.Cli;
using NtmWorkflow.Infrastructure.Start;

ServiceCulture.Pin();
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return Ntm.Run(args, Console.Out, Console.Error);
